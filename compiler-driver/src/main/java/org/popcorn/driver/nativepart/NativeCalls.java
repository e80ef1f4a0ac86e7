package org.popcorn.driver.nativepart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.popcorn.diag.ErrorKind;
import org.popcorn.driver.session.Session;
import org.popcorn.llvm.AttributeIndex;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.GlobalValue;
import org.popcorn.llvm.LlvmContext;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Type;
import org.popcorn.llvm.Value;
import org.popcorn.target.Isa;

/**
 * Checks that portable code calls native functions in a way that means the same on every ISA. Its
 * calls were lowered by one C ABI, native code is compiled by another on each ISA; they agree on
 * scalars. A structure by value may look like scalars in portable code, so types are compared with
 * those of the definitions where these are C.
 */
public final class NativeCalls {

  private final Session session;
  private final NativeParts parts;
  private final Map<String, List<Definition>> definitions;

  private NativeCalls(
      Session session, NativeParts parts, Map<String, List<Definition>> definitions) {
    this.session = session;
    this.parts = parts;
    this.definitions = definitions;
  }

  /**
   * A native function in C.
   *
   * @param type of the function in LLVM's words, or why it is none that can be called
   */
  private record Definition(Isa isa, String type) {}

  /** Reports each use of a native part in the merged module that does not fit. */
  public static void check(Session session, LlvmModule module, NativeParts parts)
      throws IOException {
    NativeCalls check = new NativeCalls(session, parts, definitions(session));
    for (String name : parts.allNames()) {
      if (module.global(name).filter(GlobalValue::isDeclaration).isPresent()) {
        session.log().report(ErrorKind.NATIVE_DATA, name);
      }
      Function function = module.function(name).orElse(null);
      if (function != null && function.isDeclaration() && function.hasUses()) {
        check.checkFunction(function);
      }
    }
  }

  private void checkFunction(Function function) {
    String name = function.name();
    for (Map.Entry<Isa, Set<String>> names : parts.names().entrySet()) {
      if (!names.getValue().contains(name)) {
        session.log().report(ErrorKind.NATIVE_NAME_MISSING, name, names.getKey());
      }
    }
    Set<String> types = new LinkedHashSet<>();
    types.add(function.valueType().toString());
    boolean plain = isPlain(function.valueType());
    for (Value user : function.users()) {
      if (user instanceof CallInstruction call && call.callee().equals(function)) {
        types.add(call.functionType().toString());
        plain &= isPlain(call.functionType());
      }
    }
    if (!plain) {
      types.forEach(type -> session.log().report(ErrorKind.NATIVE_SIGNATURE, name, type));
    } else {
      compareWithDefinitions(name, types);
    }
  }

  /** Every ISA passes these in registers of the same kind, then on the stack in equal slots. */
  private static boolean isPlain(Type function) {
    return !function.isVariadic()
        && (function.returnType().isVoid() || isScalar(function.returnType()))
        && function.parameterTypes().stream().allMatch(NativeCalls::isScalar);
  }

  private static boolean isScalar(Type type) {
    return switch (type.kind()) {
      case INTEGER -> type.integerBits() <= 64;
      case POINTER, FLOAT, DOUBLE -> true;
      default -> false;
    };
  }

  private void compareWithDefinitions(String name, Set<String> types) {
    for (Definition definition : definitions.getOrDefault(name, List.of())) {
      for (String type : types) {
        if (!type.equals(definition.type())) {
          session
              .log()
              .report(ErrorKind.NATIVE_DEFINITION, name, type, definition.type(), definition.isa());
        }
      }
    }
  }

  /** What the parts in C define, by name; in the order of the command line. */
  private static Map<String, List<Definition>> definitions(Session session) throws IOException {
    Map<String, List<Definition>> definitions = new HashMap<>();
    for (int number = 0; number < session.options().nativeSources().size(); number++) {
      for (Isa isa : session.options().isas()) {
        Path bitcode = NativeCompiler.bitcode(session, number, isa);
        if (Files.exists(bitcode)) {
          try (LlvmContext context = LlvmContext.create();
              LlvmModule module = context.parse(bitcode)) {
            for (Function function : module.functions()) {
              if (!function.isDeclaration()) {
                definitions
                    .computeIfAbsent(function.name(), any -> new ArrayList<>())
                    .add(new Definition(isa, definedType(function)));
              }
            }
          }
        }
      }
    }
    return definitions;
  }

  private static String definedType(Function function) {
    for (int i = 0; i < function.parameterCount(); i++) {
      int index = AttributeIndex.parameter(i);
      if (function.hasAttribute(index, "byval") || function.hasAttribute(index, "sret")) {
        return "a function of structures by value";
      }
    }
    return function.valueType().toString();
  }
}
