; ModuleID = 'floating-point'
source_filename = "floating-point"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

define double @minimum(double %x, double %y) {
  %1 = fcmp olt double %x, %y
  %2 = select i1 %1, double %x, double %y
  %3 = bitcast double %x to i64
  %4 = bitcast double %y to i64
  %5 = or i64 %3, %4
  %6 = fcmp oeq double %x, %y
  %7 = bitcast i64 %5 to double
  %8 = select i1 %6, double %7, double %2
  %9 = fcmp uno double %y, %y
  %10 = select i1 %9, double %x, double %8
  ret double %10
}

define <2 x float> @maximum(<2 x float> %x, <2 x float> %y) {
  %1 = fcmp ogt <2 x float> %x, %y
  %2 = select <2 x i1> %1, <2 x float> %x, <2 x float> %y
  %3 = bitcast <2 x float> %x to <2 x i32>
  %4 = bitcast <2 x float> %y to <2 x i32>
  %5 = and <2 x i32> %3, %4
  %6 = fcmp oeq <2 x float> %x, %y
  %7 = bitcast <2 x i32> %5 to <2 x float>
  %8 = select <2 x i1> %6, <2 x float> %7, <2 x float> %2
  %9 = fcmp uno <2 x float> %y, %y
  %10 = select <2 x i1> %9, <2 x float> %x, <2 x float> %8
  ret <2 x float> %10
}

define fp128 @ieee(fp128 %x, fp128 %y) {
  %1 = fcmp olt fp128 %x, %y
  %2 = select i1 %1, fp128 %x, fp128 %y
  %3 = bitcast fp128 %x to i128
  %4 = bitcast fp128 %y to i128
  %5 = or i128 %3, %4
  %6 = fcmp oeq fp128 %x, %y
  %7 = bitcast i128 %5 to fp128
  %8 = select i1 %6, fp128 %7, fp128 %2
  %9 = fcmp uno fp128 %x, %y
  %10 = fadd fp128 %x, %y
  %11 = select i1 %9, fp128 %10, fp128 %8
  ret fp128 %11
}

define float @reduction(<2 x float> %x) {
  %1 = extractelement <2 x float> %x, i64 0
  %2 = extractelement <2 x float> %x, i64 1
  %3 = fcmp ogt float %1, %2
  %4 = select i1 %3, float %1, float %2
  %5 = bitcast float %1 to i32
  %6 = bitcast float %2 to i32
  %7 = and i32 %5, %6
  %8 = fcmp oeq float %1, %2
  %9 = bitcast i32 %7 to float
  %10 = select i1 %8, float %9, float %4
  %11 = fcmp uno float %2, %2
  %12 = select i1 %11, float %1, float %10
  ret float %12
}

define double @muladd(double %x, double %y, double %z) {
  %1 = fmul double %x, %y
  %2 = fadd double %1, %z
  %s = fadd double %2, %x
  ret double %s
}

define double @libm(double %x, i32 %n) {
  %1 = call double @sin(double %x) #1
  %b = call double @cos(double %1) #2
  %2 = sitofp i32 %n to double
  %3 = call double @pow(double %b, double %2) #1
  %d = call double @llvm.sqrt.f64(double %3)
  %e = call double @llvm.fma.f64(double %d, double %d, double %d)
  %4 = call double @llvm.rint.f64(double %e)
  ret double %4
}

define { double, double } @both(double %x) {
  %1 = call double @sin(double %x) #1
  %2 = call double @cos(double %x) #1
  %3 = insertvalue { double, double } poison, double %1, 0
  %4 = insertvalue { double, double } %3, double %2, 1
  ret { double, double } %4
}

define <2 x half> @narrow(<2 x half> %x) {
  %1 = extractelement <2 x half> %x, i64 0
  %2 = fpext half %1 to float
  %3 = call float @expf(float %2) #1
  %4 = fptrunc float %3 to half
  %5 = insertelement <2 x half> poison, half %4, i64 0
  %6 = extractelement <2 x half> %x, i64 1
  %7 = fpext half %6 to float
  %8 = call float @expf(float %7) #1
  %9 = fptrunc float %8 to half
  %10 = insertelement <2 x half> %5, half %9, i64 1
  ret <2 x half> %10
}

declare double @cos(double)

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <2 x half> @llvm.exp.v2f16(<2 x half>) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fma.f64(double, double, double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare <2 x float> @llvm.maxnum.v2f32(<2 x float>, <2 x float>) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare fp128 @llvm.minimum.f128(fp128, fp128) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.minnum.f64(double, double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.powi.f64.i32(double, i32) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.roundeven.f64(double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sin.f64(double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare { double, double } @llvm.sincos.f64(double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.sqrt.f64(double) #0

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fmax.v2f32(<2 x float>) #0

declare double @sin(double)

declare double @pow(double, double)

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.rint.f64(double) #0

declare float @expf(float)

attributes #0 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #1 = { nobuiltin nounwind willreturn memory(none) }
attributes #2 = { nobuiltin }
