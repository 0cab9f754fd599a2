package lectern.kernel.server;

import java.util.List;
import java.util.Optional;

/** Who the kernel is. */
final class KernelInfo {
    private KernelInfo() {}

    /** The content of every {@code kernel_info_reply} of this kernel. */
    static Replies.KernelInfo reply() {
        String java = Runtime.version().feature() + "";
        String version = Optional.ofNullable(KernelInfo.class.getPackage().getImplementationVersion())
                .orElse("0.0.0");
        // What the exported script runs in is the jshell tool, hence .jsh; CodeMirror knows no mode "java".
        Replies.LanguageInfo language = new Replies.LanguageInfo(
                "java", System.getProperty("java.version"), "text/x-java", ".jsh", "java", "text/x-java");
        String banner = "Lectern %s: Java %s (%s) with tensors, autograd and plots"
                .formatted(version, System.getProperty("java.version"), System.getProperty("java.vendor"));
        List<Replies.HelpLink> links = List.of(
                new Replies.HelpLink(
                        "Java " + java + " API", "https://docs.oracle.com/en/java/javase/" + java + "/docs/api/"),
                new Replies.HelpLink("PyTorch, whose names the tensors have", "https://docs.pytorch.org/docs/stable/"));
        return new Replies.KernelInfo(version, language, banner, links);
    }
}
