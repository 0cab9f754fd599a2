package lectern.kernel.session;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stops the running cell of one session, on every JDK: {@code Thread.stop} is gone.
 *
 * <p>The checks in the cell's code are {@code invokedynamic} instructions that share two call sites. While nobody asks
 * for a stop these lead nowhere, and the JIT compiler removes them: loops stay as fast, and as vectorised, as without.
 * A request points the call sites at the real check, whereupon the JVM throws away the code compiled without it.
 *
 * <p>A stop ends the thread that runs the cell and those started since its beginning. Threads of earlier cells go on.
 */
final class StopSwitch {
    private static final MethodType VOID = MethodType.methodType(void.class);
    private static final MethodHandle NOTHING = MethodHandles.empty(VOID);

    private final CellThreads threads = new CellThreads();
    private final MutableCallSite passing = new MutableCallSite(NOTHING);
    private final MutableCallSite catching = new MutableCallSite(NOTHING);
    private final MethodHandle throwIfStopped;
    private final MethodHandle interruptIfStopped;

    private boolean armed;
    private Run running;
    /** Whether a cell is under way, which may take several runs. */
    private boolean underway;
    /** Whether a stop came between the runs of a cell; the next one obeys it. */
    private boolean pending;

    private volatile boolean requested;
    /** Threads of earlier cells, which a stop leaves alone. */
    private volatile Set<Thread> spared = Set.of();
    /** The threads of subshells, which a stop leaves alone, too. */
    private volatile Set<ThreadGroup> apart = Set.of();
    /** The threads of subshells that were ended; they stay stopped. */
    private volatile Set<ThreadGroup> ended = Set.of();
    /** Threads of stopped cells that have not ended yet; they stay stopped in later cells. */
    private volatile Set<Thread> doomed = Set.of();

    StopSwitch() {
        try {
            var lookup = MethodHandles.lookup();
            throwIfStopped = lookup.bind(this, "check", VOID);
            interruptIfStopped = lookup.bind(this, "keepInterrupted", VOID);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the stop switch cannot find its own checks", e);
        }
    }

    /** The group in which cells must run, so that the threads they start can be found. */
    CellThreads threads() {
        return threads;
    }

    /** The group of a subshell's threads: stopped by {@link #end(CellThreads)} alone. */
    synchronized CellThreads apart() {
        CellThreads group = new CellThreads();
        apart = with(apart, group);
        return group;
    }

    /** Stops the threads of a subshell, now and for good. */
    synchronized void end(CellThreads subshell) {
        ended = with(ended, subshell);
        arm(true);
        subshell.alive().forEach(Thread::interrupt);
    }

    private void forgetEndedSubshells() {
        Set<ThreadGroup> gone =
                ended.stream().filter(group -> group.activeCount() == 0).collect(Collectors.toSet());
        ended = without(ended, gone);
        apart = without(apart, gone);
    }

    private static <T> Set<T> without(Set<T> set, Set<T> less) {
        return set.stream().filter(one -> !less.contains(one)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        Set<T> larger = new HashSet<>(set);
        larger.add(more);
        return Set.copyOf(larger);
    }

    /** One run of a cell, from {@link #begin} to {@link #end}. */
    static final class Run {
        private final Thread thread;
        private final boolean stoppedBefore;

        private Run(Thread thread, boolean stoppedBefore) {
            this.thread = thread;
            this.stoppedBefore = stoppedBefore;
        }

        /** Whether a stop came too early to reach it: to be requested again. */
        boolean isStoppedBefore() {
            return stoppedBefore;
        }
    }

    /** A cell that may take several runs begins. */
    synchronized void open() {
        underway = true;
        pending = false;
    }

    /** A cell that may have taken several runs is over. */
    synchronized void close() {
        underway = false;
        pending = false;
    }

    /** A cell is about to run on a thread; an earlier stop is over. */
    synchronized Run begin(Thread thread) {
        running = new Run(thread, pending);
        pending = false;
        List<Thread> alive = threads.alive();
        if (requested || !doomed.isEmpty()) {
            doomed = alive.stream()
                    .filter(other -> other != thread && isStopped(other) && runsCellCode(other))
                    .collect(Collectors.toUnmodifiableSet());
        }
        Set<Thread> earlier = new HashSet<>(alive);
        earlier.remove(thread);
        earlier.removeAll(doomed);
        spared = earlier;
        requested = false;
        forgetEndedSubshells();
        arm(!doomed.isEmpty() || !ended.isEmpty());
        return running;
    }

    /**
     * The cell has ended, or is given up because its thread hangs in code that knows no interrupt; any thread may say so.
     * Where it was stopped, threads that it has left behind keep being stopped.
     *
     * @return whether the cell was stopped
     */
    synchronized boolean end(Run run) {
        if (run != running) {
            return true; // given up before; another cell may be running
        }
        running = null;
        if (requested) {
            interruptStopped();
        }
        return requested;
    }

    /**
     * Stops the running cell; asking again interrupts its threads again. Between two runs of a cell it is the next that
     * is to be stopped.
     *
     * @return what runs
     */
    synchronized Optional<Run> request() {
        if (running == null) {
            pending = underway;
            return Optional.empty();
        }
        requested = true;
        arm(true);
        interruptStopped();
        running.thread.interrupt(); // it need not be in the group
        return Optional.of(running);
    }

    /** Whether the shell whose cells run in a group is to stop what it runs, or has run last. */
    boolean stops(ThreadGroup shell) {
        return apart.contains(shell) ? ended.contains(shell) : requested;
    }

    /** Whether the current thread is to be stopped. */
    boolean stopsCurrentThread() {
        return isStopped(Thread.currentThread());
    }

    /** Throws if the current thread is to be stopped. */
    void check() {
        if (stopsCurrentThread()) {
            throw new CellStopped();
        }
    }

    CallSite callSite(Check check) {
        return switch (check) {
            case PASSING -> passing;
            case CATCHING -> catching;
        };
    }

    /** Sets the interrupt status again if the current thread is to be stopped. */
    void keepInterrupted() {
        if (stopsCurrentThread()) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopped(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        if (group != null && apart.contains(group)) {
            return ended.contains(group);
        }
        return (requested && !spared.contains(thread)) || doomed.contains(thread);
    }

    private void interruptStopped() {
        for (Thread thread : threads.alive()) {
            if (isStopped(thread)) {
                thread.interrupt();
            }
        }
    }

    private void arm(boolean arm) {
        if (arm != armed) {
            armed = arm;
            passing.setTarget(arm ? throwIfStopped : NOTHING);
            catching.setTarget(arm ? interruptIfStopped : NOTHING);
            MutableCallSite.syncAll(new MutableCallSite[] {passing, catching});
        }
    }

    /** Whether a thread is in code of a cell, or about to begin; a pool's idle worker has left it, and may serve the next. */
    private static boolean runsCellCode(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length == 0
                || Stream.of(frames).map(StackTraceElement::getClassName).anyMatch(Weaver::isCellClass);
    }
}
