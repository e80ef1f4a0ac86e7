; ModuleID = 'constrained-floating-point'
source_filename = "constrained-floating-point"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

; Function Attrs: strictfp
define double @strict(double %x, double %y, i32 %n) #0 {
  %1 = call double @sin(double %x) #3
  %2 = call double @pow(double %1, double %y) #3
  %3 = call double @fmax(double %2, double %y) #3
  %4 = fcmp olt double %3, %y
  %5 = select i1 %4, double %3, double %y
  %6 = bitcast double %3 to i64
  %7 = bitcast double %y to i64
  %8 = or i64 %6, %7
  %9 = fcmp oeq double %3, %y
  %10 = bitcast i64 %8 to double
  %11 = select i1 %9, double %10, double %5
  %12 = fcmp uno double %3, %y
  %13 = fadd double %3, %y
  %14 = select i1 %12, double %13, double %11
  %15 = sitofp i32 %n to double
  %16 = call double @pow(double %14, double %15) #3
  %17 = call double @llvm.experimental.constrained.fmul.f64(double %16, double %x, metadata !"round.dynamic", metadata !"fpexcept.strict") #0
  %18 = call double @llvm.experimental.constrained.fadd.f64(double %17, double %y, metadata !"round.dynamic", metadata !"fpexcept.strict") #0
  %19 = call double @roundeven(double %18) #3
  %h = call double @llvm.experimental.constrained.sqrt.f64(double %19, metadata !"round.dynamic", metadata !"fpexcept.strict") #0
  ret double %h
}

; Function Attrs: strictfp
define <2 x float> @vectors(<2 x float> %x, <2 x float> %y) #0 {
  %1 = extractelement <2 x float> %x, i64 0
  %2 = extractelement <2 x float> %y, i64 0
  %3 = call float @fminf(float %1, float %2) #3
  %4 = insertelement <2 x float> poison, float %3, i64 0
  %5 = extractelement <2 x float> %x, i64 1
  %6 = extractelement <2 x float> %y, i64 1
  %7 = call float @fminf(float %5, float %6) #3
  %8 = insertelement <2 x float> %4, float %7, i64 1
  ret <2 x float> %8
}

define fp128 @quad(fp128 %x) {
  %1 = fmul fp128 %x, 0xL00000000000000003FFF000000000000
  ret fp128 %1
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare fp128 @llvm.canonicalize.f128(fp128) #1

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.fmuladd.f64(double, double, double, metadata, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.maxnum.f64(double, double, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.minimum.f64(double, double, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare <2 x float> @llvm.experimental.constrained.minnum.v2f32(<2 x float>, <2 x float>, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.pow.f64(double, double, metadata, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.powi.f64(double, i32, metadata, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.roundeven.f64(double, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.sin.f64(double, metadata, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.sqrt.f64(double, metadata, metadata) #2

declare double @sin(double)

declare double @pow(double, double)

declare double @fmax(double, double)

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.fmul.f64(double, double, metadata, metadata) #2

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.fadd.f64(double, double, metadata, metadata) #2

declare double @roundeven(double)

declare float @fminf(float, float)

attributes #0 = { strictfp }
attributes #1 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #2 = { nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite) }
attributes #3 = { nobuiltin nounwind strictfp willreturn }
