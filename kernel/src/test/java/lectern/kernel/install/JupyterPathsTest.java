package lectern.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JupyterPathsTest {
    @ParameterizedTest
    @CsvSource({
        "Linux,      ,                 ,  home/.local/share/jupyter/kernels",
        "Linux,      XDG_DATA_HOME,    x, x/jupyter/kernels",
        "Linux,      XDG_DATA_HOME,    '', home/.local/share/jupyter/kernels",
        "Linux,      JUPYTER_DATA_DIR, x, x/kernels",
        "Mac OS X,   ,                 ,  home/Library/Jupyter/kernels",
        "Windows 11, APPDATA,          x, x/jupyter/kernels",
    })
    void aUsersKernelsAreWhereJupyterLooks(String system, String variable, String value, String expected) {
        Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);
        assertEquals(Path.of(expected), new JupyterPaths(environment, Path.of("home"), system).user());
    }

    @Test
    void thePythonEnvironmentIsTheActiveOne() throws InstallException {
        Map<String, String> environment = Map.of("VIRTUAL_ENV", "venv", "CONDA_PREFIX", "conda");
        assertEquals(Path.of("venv"), new JupyterPaths(environment, Path.of("home"), "Linux").activeEnvironment());
        JupyterPaths none = new JupyterPaths(Map.of(), Path.of("home"), "Linux");
        InstallException e = assertThrows(InstallException.class, none::activeEnvironment);
        assertTrue(e.getMessage().contains("--prefix"), e.getMessage());
    }
}
