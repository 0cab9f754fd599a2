package lectern.kernel.session;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What of the JVM's own a cell's code reaches through {@link CellRuntime} instead. */
final class Detours {
    private static final String STREAM = "Ljava/io/PrintStream;";
    private static final String INPUT = "Ljava/io/InputStream;";
    private static final String CELL = "Ljava/lang/Class;";

    private static final Map<String, Detour> CALLS = Map.of(
            "java/lang/System.exit(I)V",
            new Detour("exit", "(I)V"),
            "java/lang/Runtime.exit(I)V",
            new Detour("exit", "(Ljava/lang/Runtime;I)V"),
            "java/lang/Runtime.halt(I)V",
            new Detour("halt", "(Ljava/lang/Runtime;I)V"),
            "java/lang/System.setOut(" + STREAM + ")V",
            new Detour("setOut", "(" + STREAM + CELL + ")V"),
            "java/lang/System.setErr(" + STREAM + ")V",
            new Detour("setErr", "(" + STREAM + CELL + ")V"),
            "java/lang/System.setIn(" + INPUT + ")V",
            new Detour("setIn", "(" + INPUT + CELL + ")V"));

    private static final Map<String, Detour> READS = Map.of(
            "java/lang/System.out", new Detour("out", "(" + CELL + ")" + STREAM),
            "java/lang/System.err", new Detour("err", "(" + CELL + ")" + STREAM),
            "java/lang/System.in", new Detour("in", "(" + CELL + ")" + INPUT));

    private Detours() {}

    /**
     * A static method of {@link CellRuntime}.
     *
     * @param descriptor the parameters of what it replaces, receiver first; then the cell's class where it needs that
     */
    record Detour(String method, String descriptor) {
        static final String OWNER = Type.getInternalName(CellRuntime.class);

        boolean wantsCell() {
            return descriptor.contains(CELL);
        }
    }

    static Optional<Detour> ofCall(String owner, String method, String descriptor) {
        return Optional.ofNullable(CALLS.get(owner + "." + method + descriptor));
    }

    static Optional<Detour> ofField(int opcode, String owner, String field) {
        return opcode == Opcodes.GETSTATIC ? Optional.ofNullable(READS.get(owner + "." + field)) : Optional.empty();
    }

    /** The arguments of a lambda's bootstrap method: {@code System::exit} is one of them, where it occurs. */
    static Object[] ofReferences(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Handle handle ? ofReference(handle) : argument)
                .toArray();
    }

    private static Handle ofReference(Handle handle) {
        return ofCall(handle.getOwner(), handle.getName(), handle.getDesc())
                .filter(detour -> !detour.wantsCell())
                .map(detour ->
                        new Handle(Opcodes.H_INVOKESTATIC, Detour.OWNER, detour.method(), detour.descriptor(), false))
                .orElse(handle);
    }
}
