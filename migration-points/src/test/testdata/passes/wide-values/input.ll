; passes: wide-values
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

declare <16 x float> @elsewhere(<16 x float> nofpclass(nan inf), i32 signext)

; Two parts stay as they are.
define { i64, double } @small(i128 %a, <2 x double> %b) {
  ret { i64, double } zeroinitializer
}

define internal noundef <16 x float> @twice(<16 x float> noundef %a, i32 %n) memory(none) {
  %sum = fadd <16 x float> %a, %a
  ret <16 x float> %sum
}

define internal i256 @integers(i256 %a, i256 %b) {
  %sum = add i256 %a, %b
  ret i256 %sum
}

define void @calls(ptr %p, ptr %m) {
  %a = load <16 x float>, ptr %m
  %b = tail call <16 x float> @twice(<16 x float> noundef %a, i32 3) memory(none)
  %c = call nofpclass(nan inf) <16 x float> @elsewhere(<16 x float> nofpclass(nan inf) %b, i32 signext 4)
  %d = call { i64, i64, i64 } %p(<16 x float> %c)
  %e = extractvalue { i64, i64, i64 } %d, 2
  %wide = zext i64 %e to i256
  %f = notail call i256 @integers(i256 %wide, i256 %wide)
  %g = call i256 @integers(i256 %f, i256 %f)
  ret void
}

; Both have one type, so that the caller's places serve.
define <16 x float> @forwards(<16 x float> %a, i32 %n) {
  %negated = fneg <16 x float> %a
  %r = musttail call <16 x float> @elsewhere(<16 x float> %negated, i32 %n)
  ret <16 x float> %r
}
