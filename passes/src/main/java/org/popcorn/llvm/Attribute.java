package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.llvm.LLVM.LLVMAttributeRef;
import org.jspecify.annotations.Nullable;

/** View of an attribute; made by {@link LlvmModule#attribute}. */
public final class Attribute {
  /** The numbers are those of the library: the same for all contexts. */
  private static final Map<String, Integer> KINDS = new ConcurrentHashMap<>();

  private final LlvmModule module;
  private final LLVMAttributeRef ref;

  Attribute(LlvmModule module, LLVMAttributeRef ref) {
    this.module = module;
    this.ref = ref;
  }

  LLVMAttributeRef ref() {
    module.ref();
    return ref;
  }

  /** What LLVM gave for an attribute, which may be nothing. */
  static Optional<Attribute> of(LlvmModule module, @Nullable LLVMAttributeRef ref) {
    return ref == null ? Optional.empty() : Optional.of(new Attribute(module, ref));
  }

  /** LLVM's number for a named attribute; 0 if there is none of that name. */
  static int kindOf(String name) {
    return KINDS.computeIfAbsent(
        name, asked -> LLVMGetEnumAttributeKindForName(asked, asked.length()));
  }

  /** True for {@code "key"="value"}, false for the attributes that LLVM knows by number. */
  public boolean isText() {
    return LLVMIsStringAttribute(ref()) != 0;
  }

  /** Key of a text attribute. */
  public String key() {
    try (IntPointer length = new IntPointer(1)) {
      return NativeLibrary.text(LLVMGetStringAttributeKind(ref(), length), length.get());
    }
  }

  /** Value of a text attribute. */
  public String text() {
    try (IntPointer length = new IntPointer(1)) {
      return NativeLibrary.text(LLVMGetStringAttributeValue(ref(), length), length.get());
    }
  }

  /** LLVM's number of an attribute that is no text. */
  int kind() {
    return LLVMGetEnumAttributeKind(ref());
  }

  /** Whether this is the attribute of that name, such as {@code noinline} or {@code "key"}. */
  public boolean is(String name) {
    return isText() ? key().equals(name) : kind() == kindOf(name);
  }

  /** Attributes of a context are unique: equal ones are one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attribute attribute && attribute.ref.address() == ref.address();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ref.address());
  }

  /** Number that belongs to an attribute such as {@code align}; 0 if it has none. */
  public long number() {
    return LLVMIsEnumAttribute(ref()) == 0 ? 0 : LLVMGetEnumAttributeValue(ref());
  }

  /** Type that belongs to an attribute such as {@code byval}. */
  public Optional<Type> type() {
    return LLVMIsTypeAttribute(ref()) == 0
        ? Optional.empty()
        : Optional.of(new Type(module, LLVMGetTypeAttributeValue(ref())));
  }
}
