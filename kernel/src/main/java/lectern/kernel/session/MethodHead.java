package lectern.kernel.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** All that callers of a method are compiled with: while it stays the same, they need not be compiled again. */
record MethodHead(int access, String name, String descriptor, String signature, List<String> exceptions) {
    /** The heads of a class's methods. */
    static Set<MethodHead> of(byte[] compiled) {
        Set<MethodHead> heads = new HashSet<>();
        new ClassReader(compiled)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                if ((access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_PRIVATE)) == 0) {
                                    heads.add(new MethodHead(
                                            access,
                                            name,
                                            descriptor,
                                            signature == null ? "" : signature,
                                            exceptions == null ? List.of() : List.of(exceptions)));
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE);
        return heads;
    }
}
