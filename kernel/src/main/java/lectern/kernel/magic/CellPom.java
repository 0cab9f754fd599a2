package lectern.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Model;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * A POM that stands in a cell, whole or only its dependencies; Maven reads it from here as if it were in a repository.
 *
 * @param artifact what it is the POM of
 */
record CellPom(Artifact artifact, String text) implements WorkspaceReader {
    static CellPom of(String cell) {
        String text = cell.strip();
        if (text.startsWith("<dependency>")) {
            text = "<dependencies>" + text + "</dependencies>";
        }
        if (text.startsWith("<dependencies>")) {
            text = "<project><modelVersion>4.0.0</modelVersion><groupId>cell</groupId><artifactId>cell</artifactId>"
                    + "<version>1</version>" + text + "</project>";
        }
        Model model = parse(text);
        String group = model.getGroupId() != null || model.getParent() == null
                ? model.getGroupId()
                : model.getParent().getGroupId();
        String version = model.getVersion() != null || model.getParent() == null
                ? model.getVersion()
                : model.getParent().getVersion();
        if (group == null || model.getArtifactId() == null || version == null) {
            throw new MagicException("%%maven: the POM lacks its groupId, artifactId or version");
        }
        return new CellPom(new DefaultArtifact(group, model.getArtifactId(), "pom", version), text);
    }

    private static Model parse(String text) {
        try {
            return new MavenXpp3Reader().read(new StringReader(text), false);
        } catch (XmlPullParserException e) {
            throw new MagicException("%%maven: this is no POM: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public WorkspaceRepository getRepository() {
        return new WorkspaceRepository("cell");
    }

    @Override
    public File findArtifact(Artifact wanted) {
        boolean isThis = wanted.getExtension().equals("pom")
                && wanted.getGroupId().equals(artifact.getGroupId())
                && wanted.getArtifactId().equals(artifact.getArtifactId())
                && wanted.getVersion().equals(artifact.getVersion());
        if (!isThis) {
            return null;
        }
        try {
            Path file = Files.createTempFile("cell", ".pom");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text).toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> findVersions(Artifact wanted) {
        return List.of();
    }
}
