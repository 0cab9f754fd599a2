package lectern.kernel.magic;

import java.util.List;

/** Brings magics with a jar: found by {@link java.util.ServiceLoader} when the jar is added to the class path. */
public interface MagicProvider {
    List<Magic> magics();
}
