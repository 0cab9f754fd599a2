package lectern.kernel.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardTest {
    @Test
    void sharesAreAllAndNoneIsTwice() {
        List<Integer> all = IntStream.range(0, 23).boxed().toList();
        List<Integer> found = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            found.addAll(new Shard(i, 5).of(all));
        }
        assertEquals(all, found.stream().sorted().toList());
    }

    @Test
    void slurmArraysMayBeginAnywhereAndHaveSteps() {
        Map<String, String> task = Map.of(
                "SLURM_ARRAY_TASK_ID", "14",
                "SLURM_ARRAY_TASK_MIN", "10",
                "SLURM_ARRAY_TASK_STEP", "2",
                "SLURM_ARRAY_TASK_COUNT", "4");
        assertEquals(Optional.of(new Shard(3, 4)), Shard.of(task));
    }

    @Test
    void kubernetesCountsFromZero() {
        Map<String, String> pod = Map.of("JOB_COMPLETION_INDEX", "0", "JOB_COMPLETIONS", "8");
        assertEquals(Optional.of(new Shard(1, 8)), Shard.of(pod));
        assertEquals(Optional.empty(), Shard.of(Map.of()));
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (String text : List.of("0/3", "4/3", "1", "a/b", "-1/3")) {
            var wrong = assertThrows(IllegalArgumentException.class, () -> Shard.parse(text));
            assertTrue(wrong.getMessage().contains("i/n"), wrong.getMessage());
        }
        var unsaid = assertThrows(IllegalArgumentException.class, () -> Shard.of(Map.of("JOB_COMPLETION_INDEX", "0")));
        assertTrue(unsaid.getMessage().contains("JOB_COMPLETIONS"), unsaid.getMessage());
    }
}
