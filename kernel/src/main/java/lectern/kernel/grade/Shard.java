package lectern.kernel.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One machine's share of the submissions: every n-th of them.
 *
 * @param index from 1
 */
record Shard(int index, int count) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    Shard {
        if (index < 1 || index > count) {
            throw new IllegalArgumentException(
                    "expected i/n with i from 1 to n, such as 1/8, got " + index + "/" + count);
        }
    }

    static Shard parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected i/n with i from 1 to n, such as 1/8, got \"" + text + "\"");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** The share of a task of a Slurm array or of a Kubernetes Indexed Job; empty outside of these. */
    static Optional<Shard> of(Map<String, String> environment) {
        if (environment.containsKey("SLURM_ARRAY_TASK_ID")) {
            int first = number(environment, "SLURM_ARRAY_TASK_MIN", "0");
            int step = Math.max(1, number(environment, "SLURM_ARRAY_TASK_STEP", "1"));
            int place = (number(environment, "SLURM_ARRAY_TASK_ID", "") - first) / step;
            return Optional.of(new Shard(place + 1, number(environment, "SLURM_ARRAY_TASK_COUNT", "")));
        }
        if (environment.containsKey("JOB_COMPLETION_INDEX")) {
            // Kubernetes tells the index only; the manifest says how many there are.
            return Optional.of(new Shard(
                    number(environment, "JOB_COMPLETION_INDEX", "") + 1, number(environment, "JOB_COMPLETIONS", "")));
        }
        return Optional.empty();
    }

    private static int number(Map<String, String> environment, String name, String otherwise) {
        String text = environment.getOrDefault(name, otherwise);
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("the environment variable " + name + " should be a number, but is "
                    + (text.isEmpty() ? "not set" : "\"" + text + "\""));
        }
        return Integer.parseInt(text);
    }

    <T> List<T> of(List<T> all) {
        List<T> share = new ArrayList<>();
        for (int i = index - 1; i < all.size(); i += count) {
            share.add(all.get(i));
        }
        return share;
    }

    /** The end of its files' names. */
    String suffix() {
        return count == 1 ? "" : "-" + index + "-of-" + count;
    }
}
