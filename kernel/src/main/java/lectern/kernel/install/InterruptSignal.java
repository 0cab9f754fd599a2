package lectern.kernel.install;

import java.lang.reflect.Proxy;

/**
 * The signal of Ctrl-C and of Jupyter's interrupt_mode "signal". The class that handles signals is the JDK's
 * {@code sun.misc.Signal}, supported and exported by jdk.unsupported; javac warns of it in a way that nothing turns off, hence
 * the reflection.
 */
final class InterruptSignal {
    private InterruptSignal() {}

    /** Runs an action for each interrupt instead of ending the JVM; does nothing where there are no such signals. */
    @SuppressWarnings("ReferenceEquality") // the proxy's equals would end up in its own handler again
    static void handle(Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object handling = Proxy.newProxyInstance(
                    InterruptSignal.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                            return null;
                        }
                        return method.getName().equals("equals") ? (Object) (proxy == arguments[0]) : 0;
                    });
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, handling);
        } catch (ReflectiveOperationException e) {
            // -Xrs or a system without signals: the message interrupts all the same.
        }
    }
}
