; passes: floating-point
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @strict(double %x, double %y, i32 %n) strictfp {
  %a = call double @llvm.experimental.constrained.sin.f64(double %x, metadata !"round.dynamic", metadata !"fpexcept.strict") strictfp
  %b = call double @llvm.experimental.constrained.pow.f64(double %a, double %y, metadata !"round.dynamic", metadata !"fpexcept.strict") strictfp
  %c = call double @llvm.experimental.constrained.maxnum.f64(double %b, double %y, metadata !"fpexcept.strict") strictfp
  %d = call double @llvm.experimental.constrained.minimum.f64(double %c, double %y, metadata !"fpexcept.strict") strictfp
  %e = call double @llvm.experimental.constrained.powi.f64(double %d, i32 %n, metadata !"round.dynamic", metadata !"fpexcept.strict") strictfp
  %f = call double @llvm.experimental.constrained.fmuladd.f64(double %e, double %x, double %y, metadata !"round.dynamic", metadata !"fpexcept.strict") strictfp
  %g = call double @llvm.experimental.constrained.roundeven.f64(double %f, metadata !"fpexcept.strict") strictfp
  %h = call double @llvm.experimental.constrained.sqrt.f64(double %g, metadata !"round.dynamic", metadata !"fpexcept.strict") strictfp
  ret double %h
}
define <2 x float> @vectors(<2 x float> %x, <2 x float> %y) strictfp {
  %r = call <2 x float> @llvm.experimental.constrained.minnum.v2f32(<2 x float> %x, <2 x float> %y, metadata !"fpexcept.strict") strictfp
  ret <2 x float> %r
}
define fp128 @quad(fp128 %x) {
  %r = call fp128 @llvm.canonicalize.f128(fp128 %x)
  ret fp128 %r
}
