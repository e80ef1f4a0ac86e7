package org.popcorn.pass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.zip.ZipFile;
import org.popcorn.diag.DiagnosticException;
import org.popcorn.diag.DiagnosticLog;
import org.popcorn.diag.ErrorKind;

/**
 * A jar outside the installation that offers services, found as {@link ServiceLoader} finds them: a
 * file {@code META-INF/services/INTERFACE} names their classes.
 *
 * @param jar where it is
 * @param services what it offers, of all kinds
 */
public record Plugin(Path jar, List<Object> services) {
  private static final String SERVICES = "META-INF/services/";

  /** Copies the list. */
  public Plugin {
    services = List.copyOf(services);
  }

  /**
   * Reads a jar; one that cannot be used, or offers nothing, is reported and is empty.
   *
   * @param kinds the kinds of service that are looked for
   */
  public static Plugin load(Path jar, List<Class<?>> kinds, DiagnosticLog log) {
    List<Object> services = new ArrayList<>();
    if (!Files.exists(jar)) {
      log.report(ErrorKind.MISSING_FILE, jar);
      return new Plugin(jar, services);
    }
    try (ZipFile file = new ZipFile(jar.toFile())) {
      List<Class<?>> offered =
          kinds.stream().filter(kind -> file.getEntry(SERVICES + kind.getName()) != null).toList();
      if (offered.isEmpty()) {
        List<String> files = kinds.stream().map(kind -> SERVICES + kind.getName()).toList();
        log.report(ErrorKind.BAD_PLUGIN, jar, "it has no " + String.join(" and no ", files));
      }
      // Stays open: other classes of the jar are read when they are first used.
      ClassLoader loader =
          new URLClassLoader(
              jar.toString(), new URL[] {jar.toUri().toURL()}, Plugin.class.getClassLoader());
      for (Class<?> kind : offered) {
        ServiceLoader.load(kind, loader).stream()
            // A class may offer services of two kinds.
            .filter(provider -> services.stream().noneMatch(provider.type()::isInstance))
            .map(ServiceLoader.Provider::get)
            .forEach(services::add);
      }
    } catch (IOException | ServiceConfigurationError | LinkageError | AssertionError broken) {
      log.report(ErrorKind.BAD_PLUGIN, jar, reason(broken));
    }
    return new Plugin(jar, services);
  }

  /** Its services of one kind. */
  public <T> List<T> offers(Class<T> kind) {
    return services.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /**
   * Calls code of a plug-in.
   *
   * @param what the code is, for messages
   * @throws DiagnosticException if it throws anything but that; the message names the jar
   */
  public <T> T guarded(String what, Supplier<T> code) {
    try {
      return code.get();
    } catch (DiagnosticException saidAlready) {
      throw saidAlready;
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
      throw DiagnosticException.of(ErrorKind.BAD_PLUGIN, jar, what + ": " + fault + at(fault));
    }
  }

  /** The innermost place in the jar's own code. */
  private String at(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .filter(frame -> jar.toString().equals(frame.getClassLoaderName()))
        .findFirst()
        .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
        .orElse("");
  }

  private static String reason(Throwable broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    return cause == broken
        ? String.valueOf(broken.getMessage())
        : broken.getMessage() + ": " + cause;
  }
}
