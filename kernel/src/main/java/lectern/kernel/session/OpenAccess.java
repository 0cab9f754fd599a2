package lectern.kernel.session;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes everything that is not private in a class public. Cells share a package, but each outermost class has its own
 * loader, and the JVM takes packages of two loaders for two packages; javac has checked the access as it was written.
 */
final class OpenAccess {
    /** The class with everything open that is not private. */
    byte[] open(byte[] compiled) {
        ClassReader reader = new ClassReader(compiled);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Opener(writer), 0);
        return writer.toByteArray();
    }

    private static final class Opener extends ClassVisitor {
        Opener(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            super.visit(version, open(access), name, signature, parent, interfaces);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return super.visitField(open(access), name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            // A static initializer has no access of its own.
            int opened = name.equals("<clinit>") ? access : open(access);
            return super.visitMethod(opened, name, descriptor, signature, exceptions);
        }

        @Override
        public void visitPermittedSubclass(String subclass) {
            // The JVM wants them in one module, and each loader has an unnamed module of its own. javac has checked.
        }

        private static int open(int access) {
            return (access & Opcodes.ACC_PRIVATE) != 0
                    ? access
                    : (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC;
        }
    }
}
