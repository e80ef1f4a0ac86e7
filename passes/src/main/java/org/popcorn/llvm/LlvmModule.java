package org.popcorn.llvm;

import static org.bytedeco.llvm.global.LLVM.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.llvm.LLVM.LLVMErrorRef;
import org.bytedeco.llvm.LLVM.LLVMModuleRef;
import org.bytedeco.llvm.LLVM.LLVMPassBuilderOptionsRef;
import org.bytedeco.llvm.LLVM.LLVMTypeRef;
import org.bytedeco.llvm.LLVM.LLVMValueRef;
import org.jspecify.annotations.Nullable;

/** A module: what one file of bitcode holds. */
public final class LlvmModule extends LlvmHandle<LLVMModuleRef> {
  private final LlvmContext context;
  private final Types types = new Types(this);
  private final DataLayout dataLayout = new DataLayout(this);

  LlvmModule(LlvmContext context, LLVMModuleRef ref) {
    super(ref);
    this.context = context;
    context.moduleOpened();
  }

  public LlvmContext context() {
    return context;
  }

  /** Types of the module's context. */
  public Types types() {
    return types;
  }

  public DataLayout dataLayout() {
    return dataLayout;
  }

  public Builder builder() {
    return new Builder(this);
  }

  public DebugInfoBuilder debugInfoBuilder() {
    return new DebugInfoBuilder(this);
  }

  Value value(@Nullable LLVMValueRef ref) {
    if (ref == null) {
      throw new IllegalStateException("LLVM has no such value");
    }
    return Value.of(this, ref);
  }

  // Symbols.

  /** Functions in module order, declarations included; a snapshot. */
  public List<Function> functions() {
    List<Function> functions = new ArrayList<>();
    for (LLVMValueRef f = LLVMGetFirstFunction(ref()); f != null; f = LLVMGetNextFunction(f)) {
      functions.add(new Function(this, f));
    }
    return functions;
  }

  /** Functions with a body, in module order; a snapshot. */
  public List<Function> definedFunctions() {
    return functions().stream().filter(function -> !function.isDeclaration()).toList();
  }

  /** Variables in module order, declarations included; a snapshot. */
  public List<GlobalVariable> globals() {
    List<GlobalVariable> globals = new ArrayList<>();
    for (LLVMValueRef g = LLVMGetFirstGlobal(ref()); g != null; g = LLVMGetNextGlobal(g)) {
      globals.add(new GlobalVariable(this, g));
    }
    return globals;
  }

  /** Aliases, then indirect functions, in module order; a snapshot. */
  public List<GlobalAlias> aliases() {
    List<GlobalAlias> aliases = new ArrayList<>();
    for (LLVMValueRef a = LLVMGetFirstGlobalAlias(ref());
        a != null;
        a = LLVMGetNextGlobalAlias(a)) {
      aliases.add(new GlobalAlias(this, a));
    }
    for (LLVMValueRef f = LLVMGetFirstGlobalIFunc(ref());
        f != null;
        f = LLVMGetNextGlobalIFunc(f)) {
      aliases.add(new GlobalAlias(this, f));
    }
    return aliases;
  }

  public Optional<Function> function(String name) {
    LLVMValueRef function = LLVMGetNamedFunction(ref(), name);
    return function == null ? Optional.empty() : Optional.of(new Function(this, function));
  }

  public Optional<GlobalVariable> global(String name) {
    LLVMValueRef global = LLVMGetNamedGlobal(ref(), name);
    return global == null ? Optional.empty() : Optional.of(new GlobalVariable(this, global));
  }

  /** A new external declaration; LLVM adds a number to the name if it is taken. */
  public Function addFunction(String name, Type type) {
    return new Function(this, LLVMAddFunction(ref(), name, type.ref()));
  }

  /** The function of that name, declared with the type if there is none. */
  public Function functionOrDeclare(String name, Type type) {
    return function(name).orElseGet(() -> addFunction(name, type));
  }

  /** A new external declaration of a variable; LLVM adds a number to the name if it is taken. */
  public GlobalVariable addGlobal(String name, Type type) {
    return new GlobalVariable(this, LLVMAddGlobal(ref(), type.ref(), name));
  }

  /** The declaration of an intrinsic, for the overloaded types that its name leaves open. */
  public Function intrinsic(String name, Type... overloads) {
    int id = LLVMLookupIntrinsicID(name, name.length());
    if (id == 0) {
      throw new IllegalArgumentException("no intrinsic " + name);
    }
    try (PointerPointer<LLVMTypeRef> array = Types.array(List.of(overloads))) {
      return new Function(this, LLVMGetIntrinsicDeclaration(ref(), id, array, overloads.length));
    }
  }

  // Attributes and metadata.

  /** An attribute without a value, such as {@code noinline}. */
  public Attribute attribute(String name) {
    return attribute(name, 0);
  }

  /** An attribute with a number, such as {@code align}. */
  public Attribute attribute(String name, long number) {
    int kind = Attribute.kindOf(name);
    if (kind == 0) {
      throw new IllegalArgumentException("no attribute " + name);
    }
    return new Attribute(this, LLVMCreateEnumAttribute(context.ref(), kind, number));
  }

  /** {@code "key"="value"}. */
  public Attribute textAttribute(String key, String value) {
    return new Attribute(
        this, LLVMCreateStringAttribute(context.ref(), key, key.length(), value, value.length()));
  }

  int metadataKind(String name) {
    return LLVMGetMDKindIDInContext(context.ref(), name, name.length());
  }

  /** What the module states about itself. */
  public ModuleFlags flags() {
    return new ModuleFlags(this);
  }

  // The module as a whole.

  public String identifier() {
    return NativeLibrary.sized(length -> LLVMGetModuleIdentifier(ref(), length));
  }

  public void setIdentifier(String identifier) {
    LLVMSetModuleIdentifier(ref(), identifier, utf8Length(identifier));
  }

  public String sourceFileName() {
    return NativeLibrary.sized(length -> LLVMGetSourceFileName(ref(), length));
  }

  public void setSourceFileName(String name) {
    LLVMSetSourceFileName(ref(), name, utf8Length(name));
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  public String triple() {
    return NativeLibrary.text(LLVMGetTarget(ref()));
  }

  public void setTriple(String triple) {
    LLVMSetTarget(ref(), triple);
  }

  public String dataLayoutText() {
    return NativeLibrary.text(LLVMGetDataLayoutStr(ref()));
  }

  public void setDataLayout(String layout) {
    LLVMSetDataLayout(ref(), layout);
  }

  /** File-level assembly; empty if there is none. */
  public String inlineAssembly() {
    return NativeLibrary.sized(length -> LLVMGetModuleInlineAsm(ref(), length));
  }

  public void setInlineAssembly(String assembly) {
    LLVMSetModuleInlineAsm2(ref(), assembly, utf8Length(assembly));
  }

  public void stripDebugInfo() {
    LLVMStripModuleDebugInfo(ref());
  }

  /** An independent copy in the same context. */
  public LlvmModule duplicate() {
    return new LlvmModule(context, LLVMCloneModule(ref()));
  }

  /** Moves everything of the other module, which is closed, into this one. */
  public void link(LlvmModule other) {
    context.moduleClosed();
    int failed = LLVMLinkModules2(ref(), other.release());
    context.throwErrors();
    if (failed != 0) {
      throw new LlvmException("modules cannot be linked");
    }
  }

  /** Checks LLVM's rules; throws an {@link LlvmException} with the verifier's text. */
  public void verify() {
    BytePointer message = new BytePointer((Pointer) null);
    int broken = LLVMVerifyModule(ref(), LLVMReturnStatusAction, message);
    String text = NativeLibrary.message(message);
    if (broken != 0) {
      throw new LlvmException(text.strip());
    }
  }

  /** Runs LLVM's own passes, written as in {@code opt -passes=}. */
  public void runPasses(String pipeline, @Nullable TargetMachine machine) {
    runPasses(
        options -> LLVMRunPasses(ref(), pipeline, machine == null ? null : machine.ref(), options));
  }

  /** Runs LLVM's function passes on one function of this module. */
  public void runPasses(Function function, String pipeline) {
    runPasses(options -> LLVMRunPassesOnFunction(function.ref(), pipeline, null, options));
  }

  private interface PassRun {
    @Nullable LLVMErrorRef run(LLVMPassBuilderOptionsRef options);
  }

  private void runPasses(PassRun passes) {
    LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
    try {
      LLVMErrorRef error = passes.run(options);
      if (error != null) {
        BytePointer message = LLVMGetErrorMessage(error);
        String text = NativeLibrary.text(message);
        LLVMDisposeErrorMessage(message);
        throw new LlvmException(text);
      }
      context.throwErrors();
    } finally {
      LLVMDisposePassBuilderOptions(options);
    }
  }

  /** Textual IR. */
  @Override
  public String toString() {
    return NativeLibrary.message(LLVMPrintModuleToString(ref()));
  }

  /** Bitcode. */
  public byte[] bitcode() {
    try (MemoryBuffer buffer = new MemoryBuffer(LLVMWriteBitcodeToMemoryBuffer(ref()))) {
      return buffer.bytes();
    }
  }

  @Override
  void dispose(LLVMModuleRef released) {
    LLVMDisposeModule(released);
    context.moduleClosed();
  }
}
