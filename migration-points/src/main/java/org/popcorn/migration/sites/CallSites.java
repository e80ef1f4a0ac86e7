package org.popcorn.migration.sites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.popcorn.analysis.DeoptState;
import org.popcorn.analysis.FunctionBody;
import org.popcorn.analysis.Liveness;
import org.popcorn.analysis.MayMigrate;
import org.popcorn.llvm.Attribute;
import org.popcorn.llvm.Builder;
import org.popcorn.llvm.CallInstruction;
import org.popcorn.llvm.Constant;
import org.popcorn.llvm.Function;
import org.popcorn.llvm.Instruction;
import org.popcorn.llvm.LlvmModule;
import org.popcorn.llvm.Opcode;
import org.popcorn.llvm.OperandBundle;
import org.popcorn.llvm.Value;
import org.popcorn.migration.state.ValueParts;
import org.popcorn.pass.FactPass;
import org.popcorn.pass.Pass;
import org.popcorn.pass.PassContext;
import org.popcorn.table.ValueType;

/**
 * Gives each call during which the program may migrate its deopt state: the values that live on,
 * taken apart just before the call. A call in a block that nothing reaches gets none, because no
 * code is made for it.
 */
public final class CallSites {
  private static final String NAMED_BUILTIN = "no-builtin-";

  private final Builder builder;
  private final ValueParts parts;
  private final MayMigrate mayMigrate;
  private final SiteIds ids;
  private final Map<Attribute, Boolean> namesBuiltin = new HashMap<>();

  private CallSites(Builder builder, MayMigrate mayMigrate, SiteIds ids) {
    this.builder = builder;
    this.mayMigrate = mayMigrate;
    this.ids = ids;
    parts = new ValueParts(builder);
  }

  /**
   * The pass that attaches deopt state: from here on no pass may change what is called or live.
   * Tells {@link SitesOfModule}.
   */
  public static Pass pass() {
    return new FactPass<>("call-sites", SitesOfModule.class, CallSites::run);
  }

  private static SitesOfModule run(LlvmModule module, PassContext context) {
    MayMigrate mayMigrate = context.get(MayMigrate.class);
    Map<Function, List<CallSite>> sites = new LinkedHashMap<>();
    try (Builder builder = module.builder()) {
      CallSites callSites = new CallSites(builder, mayMigrate, context.get(SiteIds.class));
      for (Function function : mayMigrate.defined()) {
        sites.put(function, callSites.instrument(function));
      }
    }
    return new SitesOfModule(sites);
  }

  private List<CallSite> instrument(Function function) {
    FunctionBody body = FunctionBody.of(function);
    List<Integer> calls = new ArrayList<>();
    for (int value = body.argumentCount(); value < body.valueCount(); value++) {
      if (body.value(value) instanceof CallInstruction call
          && body.isReachable(body.blockOf(value))
          && mayMigrate.isCallSite(call)) {
        calls.add(value);
      }
    }
    return calls.isEmpty() ? List.of() : new Rewrite(body, calls).run();
  }

  /** Rewrites one function; calls are replaced on the way, so values are looked up by number. */
  private final class Rewrite {
    private final FunctionBody body;
    private final List<Integer> calls;
    private final Value[] current;

    Rewrite(FunctionBody body, List<Integer> calls) {
      this.body = body;
      this.calls = calls;
      current = new Value[body.valueCount()];
      for (int value = 0; value < current.length; value++) {
        current[value] = body.value(value);
      }
    }

    List<CallSite> run() {
      Liveness liveness = Liveness.of(body);
      SecondReturns second = SecondReturns.of(body);
      List<int[]> live = new ArrayList<>();
      long[] siteIds = new long[calls.size()];
      for (int site = 0; site < siteIds.length; site++) {
        int call = calls.get(site);
        live.add(second.withFrame(call, liveness.liveAfter(call)));
        siteIds[site] = ids.next();
        attachState(calls.get(site), live.get(site), siteIds[site]);
      }
      List<CallSite> sites = new ArrayList<>();
      for (int site = 0; site < siteIds.length; site++) {
        CallInstruction call = (CallInstruction) current[calls.get(site)];
        List<Value> values = valuesOf(live.get(site));
        sites.add(
            new CallSite(siteIds[site], body.function(), site, call, values, typesOf(values)));
      }
      return sites;
    }

    private void attachState(int number, int[] live, long id) {
      CallInstruction old = (CallInstruction) current[number];
      builder.positionBefore(old);
      List<Value> state = new ArrayList<>();
      for (Value value : valuesOf(live)) {
        state.addAll(parts.split(value));
      }
      if (isIn(valuesOf(live), old.callee())) {
        old.setCallee(builder.opaqueCopy(old.callee(), "callee"));
      }
      current[number] = withState(builder, old, state, id, attribute -> !namesBuiltin(attribute));
      String name = old.name();
      old.replaceAllUsesWith(current[number]);
      old.erase();
      if (!name.isEmpty()) {
        current[number].setName(name);
      }
    }

    private List<Value> valuesOf(int[] numbers) {
      List<Value> values = new ArrayList<>(numbers.length);
      for (int number : numbers) {
        values.add(current[number]);
      }
      return values;
    }
  }

  /**
   * Whether a callee, before casts, is among live values. Back ends put what a call jumps to into a
   * register, and a register with state is one that the callee preserves: a callee that is both can
   * be kept nowhere else, and x86-64 has six of these registers.
   */
  private static boolean isIn(List<Value> live, Value callee) {
    Value value = callee;
    while (!live.contains(value) && value instanceof Instruction cast && isFree(cast.opcode())) {
      value = cast.operand(0);
    }
    return live.contains(value);
  }

  private static boolean isFree(Opcode opcode) {
    return opcode.isCast() || opcode == Opcode.FREEZE;
  }

  private List<ValueType> typesOf(List<Value> values) {
    List<ValueType> types = new ArrayList<>();
    values.forEach(value -> types.addAll(parts.typesOf(value.type())));
    return types;
  }

  /**
   * Whether an attribute names a function that is no builtin. A site's own id makes its attributes
   * unique, and all the names with them; that the call itself is of no builtin is said once.
   */
  private boolean namesBuiltin(Attribute attribute) {
    return namesBuiltin.computeIfAbsent(
        attribute, asked -> asked.isText() && asked.key().startsWith(NAMED_BUILTIN));
  }

  /** A call like {@code old} with deopt state, where the builder stands. */
  public static CallInstruction withState(
      Builder builder, CallInstruction old, List<Value> state, long id) {
    return withState(builder, old, state, id, attribute -> true);
  }

  private static CallInstruction withState(
      Builder builder, CallInstruction old, List<Value> state, long id, Predicate<Attribute> kept) {
    List<OperandBundle> bundles = new ArrayList<>(old.operandBundles());
    bundles.add(new OperandBundle(DeoptState.BUNDLE, state));
    CallInstruction call =
        builder.bareCallLike(old, old.functionType(), old.callee(), old.arguments(), bundles);
    call.copyPropertiesFrom(old, old.parameterCount(), kept);
    call.addFunctionAttribute("nobuiltin");
    setId(call, id);
    return call;
  }

  /** A copy of a site, where the builder stands, that has another deopt state. */
  public static CallInstruction withOtherState(
      Builder builder, CallInstruction site, List<Value> state) {
    List<OperandBundle> bundles = site.operandBundles(tag -> !tag.equals(DeoptState.BUNDLE));
    bundles.add(new OperandBundle(DeoptState.BUNDLE, state));
    return builder.callLike(site, site.functionType(), site.callee(), site.arguments(), bundles);
  }

  /** Marks a call as the site with that id. */
  public static void setId(CallInstruction call, long id) {
    call.addFunctionAttribute(DeoptState.ID_ATTRIBUTE, Long.toUnsignedString(id));
  }

  /**
   * Writes 0 for undefined values in a call's deopt state: LLVM may have found out that a value is
   * never read, and back ends record different things for it.
   */
  public static void defineState(CallInstruction call) {
    int first = call.arguments().size();
    boolean isSite = DeoptState.isIn(call);
    for (int operand = first; isSite && operand < call.operandCount(); operand++) {
      if (call.operand(operand) instanceof Constant value && value.isUndefined()) {
        call.setOperand(operand, value.type().zero());
      }
    }
  }
}
