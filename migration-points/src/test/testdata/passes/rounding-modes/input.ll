; passes: floating-point
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @f(i64 %x, double %y) strictfp {
  %a = call double @llvm.experimental.constrained.uitofp.f64.i64(i64 %x, metadata !"round.dynamic", metadata !"fpexcept.ignore") strictfp
  %b = call double @llvm.experimental.constrained.fadd.f64(double %a, double %y, metadata !"round.dynamic", metadata !"fpexcept.maytrap") strictfp
  %c = call i1 @llvm.experimental.constrained.fcmp.f64(double %a, double %b, metadata !"oeq", metadata !"fpexcept.ignore") strictfp
  ret double %b
}

declare double @llvm.experimental.constrained.uitofp.f64.i64(i64, metadata, metadata)
declare double @llvm.experimental.constrained.fadd.f64(double, double, metadata, metadata)
declare i1 @llvm.experimental.constrained.fcmp.f64(double, double, metadata, metadata)
