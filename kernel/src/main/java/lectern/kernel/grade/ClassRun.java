package lectern.kernel.grade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Grades many submissions, some at a time, and keeps each result as soon as it is there. */
final class ClassRun {
    private final Grader grader;
    private final ResultLog log;
    private final ProgressBar progress;
    private final AtomicBoolean complete = new AtomicBoolean(true);

    ClassRun(Grader grader, ResultLog log, ProgressBar progress) {
        this.grader = grader;
        this.log = log;
        this.progress = progress;
    }

    /** Returns whether all of them have a result now. */
    boolean run(List<Submission> submissions, int jobs) {
        Queue<Submission> left = new ConcurrentLinkedQueue<>(submissions);
        List<Thread> workers = new ArrayList<>();
        for (int slot = 0; slot < Math.min(jobs, submissions.size()); slot++) {
            int own = slot;
            // A kernel ends with the thread that has started it, so these live as long as there is work.
            Thread worker = new Thread(() -> work(left, own), "grader " + slot);
            worker.start();
            workers.add(worker);
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return complete.get();
    }

    private void work(Queue<Submission> left, int slot) {
        for (Submission next = left.poll(); next != null; next = left.poll()) {
            try {
                Graded graded = grader.grade(next, slot);
                log.add(graded);
                progress.finished(graded);
            } catch (IOException | RuntimeException e) {
                complete.set(false);
                progress.say(next.student() + ": not graded, " + next.file() + ": " + e);
            }
        }
    }
}
