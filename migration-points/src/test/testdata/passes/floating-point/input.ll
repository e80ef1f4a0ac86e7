; passes: floating-point fast-math-removal
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @minimum(double %x, double %y) {
  %r = call nsz double @llvm.minnum.f64(double %x, double %y)
  ret double %r
}
define <2 x float> @maximum(<2 x float> %x, <2 x float> %y) {
  %r = call <2 x float> @llvm.maxnum.v2f32(<2 x float> %x, <2 x float> %y)
  ret <2 x float> %r
}
define fp128 @ieee(fp128 %x, fp128 %y) {
  %r = call fp128 @llvm.minimum.f128(fp128 %x, fp128 %y)
  ret fp128 %r
}
define float @reduction(<2 x float> %x) {
  %r = call float @llvm.vector.reduce.fmax.v2f32(<2 x float> %x)
  ret float %r
}
define double @muladd(double %x, double %y, double %z) #0 {
  %r = call fast double @llvm.fmuladd.f64(double %x, double %y, double %z)
  %s = fadd contract reassoc double %r, %x, !fpmath !0
  ret double %s
}
define double @libm(double %x, i32 %n) {
  %a = call double @llvm.sin.f64(double %x)
  %b = call double @cos(double %a)
  %c = call double @llvm.powi.f64.i32(double %b, i32 %n)
  %d = call double @llvm.sqrt.f64(double %c)
  %e = call double @llvm.fma.f64(double %d, double %d, double %d)
  %f = call double @llvm.roundeven.f64(double %e)
  ret double %f
}
define { double, double } @both(double %x) {
  %r = call { double, double } @llvm.sincos.f64(double %x)
  ret { double, double } %r
}
define <2 x half> @narrow(<2 x half> %x) {
  %r = call <2 x half> @llvm.exp.v2f16(<2 x half> %x)
  ret <2 x half> %r
}
declare double @cos(double)
attributes #0 = { "unsafe-fp-math"="true" "no-nans-fp-math"="true" }
!0 = !{float 2.5}
