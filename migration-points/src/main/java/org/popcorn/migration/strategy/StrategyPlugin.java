package org.popcorn.migration.strategy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;
import org.popcorn.migration.MigrationPointStrategy;

/**
 * Strategies of a jar outside the installation, found as {@link ServiceLoader} finds services: a
 * file {@code META-INF/services/org.popcorn.migration.MigrationPointStrategy} names their classes.
 */
final class StrategyPlugin {
  private static final String SERVICES =
      "META-INF/services/" + MigrationPointStrategy.class.getName();

  private StrategyPlugin() {}

  /** The jar's strategies; none if it cannot be used, which is reported. */
  static List<MigrationPointStrategy> load(Path jar, DiagnosticLog log) {
    if (!Files.exists(jar)) {
      log.report(ErrorKind.MISSING_FILE, jar);
      return List.of();
    }
    try (ZipFile file = new ZipFile(jar.toFile())) {
      if (file.getEntry(SERVICES) == null) {
        log.report(ErrorKind.BAD_PLUGIN, jar, "it has no " + SERVICES);
        return List.of();
      }
      return ServiceLoader.load(MigrationPointStrategy.class, loaderOf(jar)).stream()
          .map(ServiceLoader.Provider::get)
          .toList();
    } catch (IOException | ServiceConfigurationError | LinkageError broken) {
      log.report(ErrorKind.BAD_PLUGIN, jar, reason(broken));
      return List.of();
    }
  }

  /** Stays open: the strategies' other classes are read when they are first used. */
  @SuppressWarnings("resource")
  private static ClassLoader loaderOf(Path jar) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, MigrationPointStrategy.class.getClassLoader());
  }

  private static String reason(Throwable broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    return cause == broken
        ? String.valueOf(broken.getMessage())
        : broken.getMessage() + ": " + cause;
  }
}
