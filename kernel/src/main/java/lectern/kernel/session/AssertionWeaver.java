package lectern.kernel.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has the classes of a cell tell {@link Failures} of each failed assertion that leaves a method or a lambda of theirs, and of each
 * that they catch. The code of a method is put between {@code try} and {@code catch (AssertionError e) { tell; throw e; }}, and
 * each handler begins by telling.
 */
final class AssertionWeaver {
    private static final int API = Opcodes.ASM9;
    private static final String FAILURE = Type.getInternalName(AssertionError.class);
    private static final String ASSERTIONS = "org/junit/jupiter/api/Assertions";
    private static final String CHECKS = "lectern/testing/Checks";

    private static final Handle TELL = bootstrap("tell", "");
    private static final Handle JUDGE = bootstrap("judge", "Ljava/lang/invoke/MethodHandle;");

    private static Handle bootstrap(String name, String more) {
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                Type.getInternalName(CellRuntime.class),
                name,
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;" + more
                        + ")Ljava/lang/invoke/CallSite;",
                false);
    }

    /** The class that tells. */
    byte[] weave(byte[] classfile) {
        ClassReader reader = new ClassReader(classfile);
        ClassWriter writer = new ClassWriter(reader, 0);
        try {
            reader.accept(
                    new ClassVisitor(API, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                            return name.startsWith("<") // what these throw leaves a method, too
                                    ? method
                                    : new TellingMethod(
                                            frameAtStart(reader.getClassName(), access, descriptor), method);
                        }
                    },
                    0);
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            return classfile; // just below the JVM's limit, there is no room
        }
    }

    /** The types of a method's parameters, as they stand in a frame. */
    private static Object[] frameAtStart(String owner, int access, String descriptor) {
        List<Object> locals = new ArrayList<>();
        if ((access & Opcodes.ACC_STATIC) == 0) {
            locals.add(owner);
        }
        for (Type type : Type.getArgumentTypes(descriptor)) {
            locals.add(inFrame(type));
        }
        return locals.toArray();
    }

    private static Object inFrame(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.BYTE, Type.CHAR, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.LONG -> Opcodes.LONG;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }

    private static final class TellingMethod extends MethodVisitor {
        private final Object[] parameters;
        private final Label start = new Label();
        private final Set<Label> handlers = new HashSet<>();
        private boolean atHandler;

        TellingMethod(Object[] parameters, MethodVisitor next) {
            super(API, next);
            this.parameters = parameters;
        }

        private void tell(String what) {
            super.visitInsn(Opcodes.DUP);
            super.visitInvokeDynamicInsn(what, "(Ljava/lang/Throwable;)V", TELL);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            super.visitLabel(start);
        }

        @Override
        public void visitTryCatchBlock(Label begin, Label end, Label handler, String type) {
            if (type != null) { // "finally" throws it again
                handlers.add(handler);
            }
            super.visitTryCatchBlock(begin, end, handler, type);
        }

        @Override
        public void visitLabel(Label label) {
            atHandler = handlers.contains(label);
            super.visitLabel(label);
        }

        @Override
        public void visitFrame(int type, int numLocal, Object[] local, int numStack, Object[] stack) {
            super.visitFrame(type, numLocal, local, numStack, stack);
            if (atHandler) { // every handler starts with a frame, which must stay the first thing there
                atHandler = false;
                tell("caught");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean inInterface) {
            if (owner.equals(CHECKS) && method.equals("check")) {
                super.visitInvokeDynamicInsn(
                        method,
                        descriptor.replace("(", "(L" + CHECKS + ";"),
                        JUDGE,
                        new Handle(Opcodes.H_INVOKEVIRTUAL, owner, method, descriptor, inInterface));
                return;
            }
            super.visitMethodInsn(opcode, owner, method, descriptor, inInterface);
            if (owner.equals(ASSERTIONS) && method.startsWith("assertThrows")) { // returns what it has caught
                tell("caught");
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            Label end = new Label();
            super.visitLabel(end);
            super.visitTryCatchBlock(start, end, end, FAILURE); // the last: handlers of the method's own come first
            super.visitFrame(Opcodes.F_FULL, parameters.length, parameters, 1, new Object[] {FAILURE});
            tell("thrown");
            super.visitInsn(Opcodes.ATHROW);
            super.visitMaxs(Math.max(maxStack + 1, 2), maxLocals);
        }
    }
}
