package lectern.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/**
 * Finds artifacts as Maven does: by the user's settings with their mirrors and proxies, in the local repository first. What
 * is downloaded is told on standard output.
 */
public final class MavenArtifacts {
    private static final String NEWEST = "RELEASE";

    /** The jars of some coordinates, such as {@code org.example:lib:1.0}, and of all that these need at run time. */
    public List<Path> resolve(List<String> coordinates) {
        return resolve(new MavenRequest(coordinates, List.of(), Optional.empty(), Optional.empty(), false, false));
    }

    /** The jars of what was asked for and of all that it needs at run time, with their sources if those are wanted. */
    List<Path> resolve(MavenRequest request) {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .offline(request.offline() ? Boolean.TRUE : null)
                // Without a network, repositories on this machine can still be asked.
                .configProperties(Map.of("aether.offline.protocols", "file"))
                .withLocalRepositoryOverride(request.local().orElse(null))
                .repositories(repositories(request))
                .addRepositoriesOp(ContextOverrides.AddRepositoriesOp.APPEND)
                .transferListener(new Progress())
                .build();
        try (Context maven = new StandaloneStaticRuntime().create(overrides)) {
            return resolve(request, maven);
        }
    }

    private static List<RemoteRepository> repositories(MavenRequest request) {
        List<RemoteRepository> repositories = new ArrayList<>(List.of(ContextOverrides.CENTRAL));
        for (String address : request.repositories()) {
            int name = address.indexOf("::");
            String id = name < 0 ? "repository-" + repositories.size() : address.substring(0, name);
            repositories.add(
                    new RemoteRepository.Builder(id, "default", address.substring(name < 0 ? 0 : name + 2)).build());
        }
        return repositories;
    }

    private static List<Path> resolve(MavenRequest request, Context maven) {
        CollectRequest collect = new CollectRequest().setRepositories(maven.remoteRepositories());
        request.coordinates()
                .forEach(text -> collect.addDependency(new Dependency(artifact(text), JavaScopes.COMPILE)));
        try {
            if (request.pom().isPresent()) {
                addPom(request.pom().get(), collect, maven);
            }
            List<Path> jars = maven
                    .repositorySystem()
                    .resolveDependencies(
                            maven.repositorySystemSession(),
                            new DependencyRequest(collect, DependencyFilterUtils.classpathFilter(JavaScopes.RUNTIME)))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact().getFile().toPath())
                    .toList();
            if (request.sources()) {
                fetchSources(collect.getDependencies(), maven);
            }
            return jars;
        } catch (RepositoryException e) {
            throw new MagicException(explanation(e, collect.getRepositories(), request.offline()));
        }
    }

    private static Artifact artifact(String coordinates) {
        // Without a version: the newest release.
        return new DefaultArtifact(
                coordinates.indexOf(':') == coordinates.lastIndexOf(':') ? coordinates + ":" + NEWEST : coordinates);
    }

    private static void addPom(String text, CollectRequest collect, Context maven) throws RepositoryException {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(maven.repositorySystemSession());
        CellPom pom = CellPom.of(text);
        session.setWorkspaceReader(pom);
        ArtifactDescriptorResult model = maven.repositorySystem()
                .readArtifactDescriptor(
                        session, new ArtifactDescriptorRequest(pom.artifact(), collect.getRepositories(), null));
        List<RemoteRepository> all = new ArrayList<>(collect.getRepositories());
        all.addAll(maven.repositorySystem()
                .newResolutionRepositories(maven.repositorySystemSession(), model.getRepositories()));
        collect.setRepositories(all);
        model.getDependencies().stream()
                .filter(dependency -> !dependency.getScope().equals(JavaScopes.TEST))
                .forEach(collect::addDependency);
        model.getManagedDependencies().forEach(collect::addManagedDependency);
        if (collect.getDependencies().isEmpty()) {
            throw new MagicException("%%maven: the POM has no dependencies");
        }
    }

    /** The sources of what was named, where there are some. */
    private static void fetchSources(List<Dependency> named, Context maven) {
        List<ArtifactRequest> wanted = named.stream()
                .map(Dependency::getArtifact)
                .map(jar ->
                        new DefaultArtifact(jar.getGroupId(), jar.getArtifactId(), "sources", "jar", jar.getVersion()))
                .map(sources -> new ArtifactRequest(sources, maven.remoteRepositories(), null))
                .toList();
        try {
            maven.repositorySystem().resolveArtifacts(maven.repositorySystemSession(), wanted);
        } catch (ArtifactResolutionException e) {
            System.out.println("no sources of " + missing(e.getResults()));
        }
    }

    private static String missing(List<ArtifactResult> results) {
        return results.stream()
                .filter(result -> !result.isResolved())
                .map(result -> result.getRequest().getArtifact().toString())
                .collect(Collectors.joining(", "));
    }

    /** What was not found, where it was looked for, and what to do. */
    private static String explanation(RepositoryException e, List<RemoteRepository> repositories, boolean offline) {
        String reason = "";
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String more = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
            reason = reason.contains(more) ? reason : reason + (reason.isEmpty() ? "" : "; because ") + more;
        }
        String asked = repositories.stream()
                .map(repository -> repository.getId() + " (" + repository.getUrl() + ")")
                .collect(Collectors.joining(", "));
        return "%maven: " + reason
                + (offline
                        ? "\noffline: only the local repository was asked; leave --offline away"
                        : "\nrepositories asked: " + asked
                                + "; check the coordinates, or name another with --repo URL");
    }

    /** Tells each jar that is downloaded. */
    private static final class Progress extends AbstractTransferListener {
        @Override
        public void transferSucceeded(TransferEvent event) {
            String name = event.getResource().getResourceName();
            if (event.getRequestType() == TransferEvent.RequestType.GET && name.endsWith(".jar")) {
                long kilobytes = (event.getTransferredBytes() + 1023) / 1024;
                System.out.println(
                        "downloaded " + name.substring(name.lastIndexOf('/') + 1) + " (" + kilobytes + " KiB)");
            }
        }
    }
}
