package lectern.kernel.session;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The failed assertions of the cell that runs, in a session that grades. One that leaves the cell's own code, such as a lambda
 * that a student's method calls, and that the cell's own code does not catch, was caught by the student's: it fails the cell
 * all the same. {@link AssertionWeaver} has the cell's classes tell of both.
 */
final class Failures {
    private String running = "";
    private List<AssertionError> lost = new ArrayList<>();

    /** A cell of this title runs from now on. */
    synchronized void begin(String title) {
        running = title;
        lost = new ArrayList<>();
    }

    /** It has ended; the first of its assertions that has failed without its notice. */
    synchronized Optional<AssertionError> end() {
        running = "";
        return lost.stream().findFirst();
    }

    /** What is thrown leaves a method of a cell, perhaps for good. */
    synchronized void thrown(String title, Throwable thrown) {
        if (isRunning(title)
                && thrown instanceof AssertionError failure
                && lost.stream().noneMatch(known -> known == failure)) {
            lost.add(failure);
        }
    }

    /** A method of a cell has caught it, or is told of it by JUnit. */
    synchronized void caught(String title, Throwable caught) {
        if (isRunning(title) && lost.removeIf(failure -> failure == caught)) {
            // JUnit's assertAll collects them.
            for (Throwable suppressed : caught.getSuppressed()) {
                caught(title, suppressed);
            }
        }
    }

    /** A call of {@link #thrown} or {@link #caught} for the classes of a cell. */
    CallSite telling(String what, String title) {
        MethodType type = MethodType.methodType(void.class, String.class, Throwable.class);
        return new ConstantCallSite(bound(what, type).bindTo(title));
    }

    /**
     * A method whose callbacks, which are those of its parameters that are interfaces, throw what has failed in them though a
     * student's code has caught it: they do so to be judged one by one.
     */
    MethodHandle judging(MethodHandle method, String title) {
        MethodHandle judging = method;
        for (int i = 0; i < method.type().parameterCount(); i++) {
            Class<?> type = method.type().parameterType(i);
            if (type.isInterface()) {
                judging = MethodHandles.filterArguments(judging, i, judged(type, title));
            }
        }
        return judging;
    }

    private MethodHandle judged(Class<?> callback, String title) {
        return bound("judged", MethodType.methodType(Object.class, Class.class, String.class, Object.class))
                .bindTo(callback)
                .bindTo(title)
                .asType(MethodType.methodType(callback, callback));
    }

    private MethodHandle bound(String method, MethodType type) {
        try {
            return MethodHandles.lookup().bind(this, method, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("failed assertions cannot be told of", e);
        }
    }

    /** A callback that throws what fails in it, where it is the running cell that has it judged. */
    Object judged(Class<?> type, String title, Object callback) {
        if (!isRunning(title)) {
            return callback;
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> judged(method, callback, arguments));
    }

    private synchronized boolean isRunning(String title) {
        return title.equals(running);
    }

    private Object judged(Method method, Object callback, Object... arguments) throws Throwable {
        List<AssertionError> around = swap(new ArrayList<>());
        Object result = null;
        Throwable thrown = null;
        try {
            method.setAccessible(true);
            result = method.invoke(callback, arguments);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        }
        List<AssertionError> failed = swap(around);
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
        if (thrown != null) {
            throw thrown;
        }
        return result;
    }

    private synchronized List<AssertionError> swap(List<AssertionError> other) {
        List<AssertionError> before = lost;
        lost = other;
        return before;
    }
}
