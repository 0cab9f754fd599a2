package lectern.comm;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lectern.display.Context;

/** A session's open comms, and the targets that front ends can open more with. */
public final class Comms {
    private final Map<String, Comm> open = new ConcurrentHashMap<>();
    private final Map<String, CommTarget> targets = new ConcurrentHashMap<>();

    /** Comms with the targets that the thread's class loader provides. */
    private Comms() {
        ServiceLoader.load(CommTarget.class, Comms.class.getClassLoader())
                .forEach(target -> targets.put(target.name(), target));
    }

    /** The comms of the session that the current thread belongs to. */
    public static Comms current() {
        return Context.current().get(Comms.class, Comms::new);
    }

    /** Lets front ends open comms under a name: {@code handler} takes each, and what was said when it was opened. */
    public void registerTarget(String name, BiConsumer<Comm, CommMessage> handler) {
        targets.put(name, new CommTarget() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void opened(Comm comm, CommMessage opening) {
                handler.accept(comm, opening);
            }
        });
    }

    /** Undoes {@link #registerTarget}; comms that are open stay so. */
    public void unregisterTarget(String name) {
        targets.remove(name);
    }

    /** Opens a comm to a target of the front end. */
    public Comm open(String target, CommMessage opening) {
        Comm comm = new Comm(this, UUID.randomUUID().toString().replace("-", ""), target);
        open.put(comm.id(), comm);
        comm.open(opening);
        return comm;
    }

    /** The target of each open comm by the comm's id; of one target, where a name is given. */
    public Map<String, String> open(String target) {
        return open.values().stream()
                .filter(comm -> target.isEmpty() || comm.target().equals(target))
                .collect(Collectors.toMap(Comm::id, Comm::target));
    }

    /** A front end has opened a comm. Where nobody waits for it, the front end is told that it is closed. */
    public void opened(String id, String target, CommMessage opening) {
        Comm comm = new Comm(this, id, target);
        open.put(id, comm);
        CommTarget found = targets.get(target);
        if (found == null) {
            comm.close();
            return;
        }
        try {
            found.opened(comm, opening);
        } catch (RuntimeException | Error failure) {
            comm.close();
            throw failure;
        }
    }

    /** A front end has sent something; what is for a comm that is closed meanwhile is lost. */
    public void received(String id, CommMessage message) {
        Comm comm = open.get(id);
        if (comm != null) {
            comm.received(message);
        }
    }

    /** A front end has closed a comm. */
    public void closed(String id, CommMessage message) {
        Comm comm = open.remove(id);
        if (comm != null) {
            comm.closed(message);
        }
    }

    boolean isOpen(Comm comm) {
        return open.containsKey(comm.id());
    }

    boolean remove(Comm comm) {
        return open.remove(comm.id(), comm);
    }
}
