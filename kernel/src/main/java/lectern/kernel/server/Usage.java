package lectern.kernel.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the kernel uses of its machine, as ipykernel's {@code usage_reply} tells it.
 *
 * @param kernelCpu in percent of one processor
 * @param kernelMemory in bytes, resident
 * @param hostCpuPercent of all processors
 */
record Usage(
        String hostname,
        long pid,
        double kernelCpu,
        long kernelMemory,
        double hostCpuPercent,
        int cpuCount,
        Memory hostVirtualMemory) {
    /** The machine's memory in bytes. */
    record Memory(long total, long available, double percent, long used, long free) {}

    static Usage now() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int processors = system.getAvailableProcessors();
        return new Usage(
                localName(),
                ProcessHandle.current().pid(),
                percent(system.getProcessCpuLoad()) * processors,
                linux("/proc/self/status", "VmRSS:").orElseGet(Usage::ofJvm),
                percent(system.getCpuLoad()),
                processors,
                memory(system));
    }

    private static String localName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /** A load from 0 to 1; less than that is not known yet. */
    private static double percent(double load) {
        return 100 * Math.max(0, load);
    }

    private static long ofJvm() {
        var memory = ManagementFactory.getMemoryMXBean();
        return memory.getHeapMemoryUsage().getCommitted()
                + memory.getNonHeapMemoryUsage().getCommitted();
    }

    private static Memory memory(OperatingSystemMXBean system) {
        long total = system.getTotalMemorySize();
        long free = system.getFreeMemorySize();
        // Memory that only caches files is as good as free.
        long available = Math.min(total, linux("/proc/meminfo", "MemAvailable:").orElse(free));
        long used = total - available;
        return new Memory(total, available, 100.0 * used / Math.max(1, total), used, free);
    }

    /** A line of one of Linux's own files, given there in kB. */
    private static OptionalLong linux(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}
