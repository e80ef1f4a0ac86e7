; ModuleID = 'rounding-modes'
source_filename = "rounding-modes"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

; Function Attrs: strictfp
define double @f(i64 %x, double %y) #0 {
  %a = call double @llvm.experimental.constrained.uitofp.f64.i64(i64 %x, metadata !"round.dynamic", metadata !"fpexcept.strict") #0
  %b = call double @llvm.experimental.constrained.fadd.f64(double %a, double %y, metadata !"round.dynamic", metadata !"fpexcept.strict") #0
  %c = call i1 @llvm.experimental.constrained.fcmp.f64(double %a, double %b, metadata !"oeq", metadata !"fpexcept.strict") #0
  ret double %b
}

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.uitofp.f64.i64(i64, metadata, metadata) #1

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare double @llvm.experimental.constrained.fadd.f64(double, double, metadata, metadata) #1

; Function Attrs: nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite)
declare i1 @llvm.experimental.constrained.fcmp.f64(double, double, metadata, metadata) #1

attributes #0 = { strictfp }
attributes #1 = { nocallback nofree nosync nounwind strictfp willreturn memory(inaccessiblemem: readwrite) }
