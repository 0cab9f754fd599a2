package lectern.kernel.session;

import java.util.Arrays;
import java.util.HashSet;
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
 * Makes the classes of a cell stoppable, and keeps them from ending the kernel or changing the JVM's standard streams.
 *
 * <p>Checks go where code could run for ever: at the start of methods and before jumps backwards. They are neutral to
 * the stack, so the frames that javac computed stay valid. Calls of the system are replaced by those of {@link Detours},
 * calls of methods that cells have declared go through {@link MethodSites}.
 */
final class Weaver {
    private static final int API = Opcodes.ASM9;
    private static final String PACKAGE = "REPL.";
    private static final Handle LINK = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(CellRuntime.class),
            "link",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
            false);
    private static final Handle CALL = new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(CellRuntime.class),
            "call",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;)Ljava/lang/invoke/CallSite;",
            false);
    /** What a handler must catch to see an interrupt. */
    private static final Set<String> INTERRUPTS =
            Set.of("java/lang/InterruptedException", "java/lang/Exception", "java/lang/Throwable");

    /** Whether a class of this name comes from a cell, and must be woven before it is defined. */
    static boolean isCellClass(String name) {
        return name.startsWith(PACKAGE);
    }

    /** The class with its checks; its loader must be a {@link CellLoader}. */
    byte[] weave(byte[] classfile) {
        ClassReader reader = new ClassReader(classfile);
        ClassWriter writer = new ClassWriter(reader, 0);
        String cell = reader.getClassName();
        try {
            reader.accept(
                    new ClassVisitor(API, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String descriptor, String signature, String[] exceptions) {
                            return new WovenMethod(
                                    cell, name, super.visitMethod(access, name, descriptor, signature, exceptions));
                        }
                    },
                    0);
            return writer.toByteArray();
        } catch (MethodTooLargeException tooLarge) {
            return classfile; // a method just below the JVM's limit has no room; better not stoppable than not runnable
        }
    }

    private static final class WovenMethod extends MethodVisitor {
        private final String cell;
        private final String name;
        private final Set<Label> passed = new HashSet<>();
        private final Set<Label> handlers = new HashSet<>();
        private boolean atHandler;
        private Label entry;

        WovenMethod(String cell, String name, MethodVisitor next) {
            super(API, next);
            this.cell = cell;
            this.name = name;
        }

        private void check(Check check) {
            super.visitInvokeDynamicInsn(check.name(), "()V", LINK);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (!name.equals("<clinit>")) { // a class whose initializer fails is lost for later cells
                entry = new Label();
                super.visitLabel(entry);
                check(Check.PASSING);
            }
        }

        @Override
        public void visitLineNumber(int line, Label start) {
            if (entry != null) { // the check at the start belongs to the first line
                super.visitLineNumber(line, entry);
                entry = null;
            }
            super.visitLineNumber(line, start);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            // Not "finally" and monitor exits: javac's ranges for these include the handler itself, so a stack overflow
            // in the check would come back to it for ever.
            if (type != null && INTERRUPTS.contains(type)) {
                handlers.add(handler);
            }
            super.visitTryCatchBlock(start, end, handler, type);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            atHandler = handlers.contains(label);
            super.visitLabel(label);
        }

        @Override
        public void visitFrame(int type, int numLocal, Object[] local, int numStack, Object[] stack) {
            super.visitFrame(type, numLocal, local, numStack, stack);
            if (atHandler) { // every handler starts with a frame, which must stay the first thing there
                atHandler = false;
                check(Check.CATCHING);
            }
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            checkBefore(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkBefore(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkBefore(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void checkBefore(Label target, Label... more) {
            if (passed.contains(target) || Arrays.stream(more).anyMatch(passed::contains)) {
                check(Check.PASSING);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            Detours.ofField(opcode, owner, field)
                    .ifPresentOrElse(this::call, () -> super.visitFieldInsn(opcode, owner, field, descriptor));
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String method, String descriptor, boolean inInterface) {
            String type = owner.replace('/', '.');
            if (CellClasses.isHolder(type)
                    && !CellClasses.outermost(cell.replace('/', '.')).equals(type)) {
                super.visitInvokeDynamicInsn(method, descriptor, CALL, type);
                return;
            }
            Detours.ofCall(owner, method, descriptor)
                    .ifPresentOrElse(
                            this::call, () -> super.visitMethodInsn(opcode, owner, method, descriptor, inInterface));
        }

        private void call(Detours.Detour detour) {
            if (detour.wantsCell()) {
                super.visitLdcInsn(Type.getObjectType(cell));
            }
            super.visitMethodInsn(
                    Opcodes.INVOKESTATIC, Detours.Detour.OWNER, detour.method(), detour.descriptor(), false);
        }

        @Override
        public void visitInvokeDynamicInsn(String method, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(method, descriptor, bootstrap, Detours.ofReferences(arguments));
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 1, maxLocals); // the class that a detour may want
        }
    }
}
