; passes: ..symbol-sections data-stack seal
; may-migrate: main work
; Everything together, as a link does it: what the front end left, a loop for the vectorizer, and what only the order of
; the passes answers.
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@.str = private unnamed_addr constant [4 x i8] c"%d\0A\00", align 1
@data = internal global [64 x i32] zeroinitializer, align 4

declare i32 @printf(ptr noundef, ...) #1
declare double @sin(double) #1

define i32 @work(ptr noundef %p) #0 {
entry:
  br label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %loop ]
  %s = phi i32 [ 0, %entry ], [ %sum, %loop ]
  %q = getelementptr inbounds i32, ptr %p, i64 %i
  %x = load i32, ptr %q, align 4
  %sum = add i32 %s, %x
  %next = add nuw nsw i64 %i, 1
  %more = icmp ult i64 %next, 64
  br i1 %more, label %loop, label %done
done:
  ret i32 %sum
}

define i32 @main() #0 {
  %r = call i32 @work(ptr @data)
  %d = call double @sin(double 1.0)
  %c = fptosi double %d to i32
  %z = add i32 %r, %c
  %n = call i32 (ptr, ...) @printf(ptr @.str, i32 signext %z)
  ret i32 0
}

; A product and a minimum that the user lets be computed in any way: the back ends must not see the licence, nor an
; intrinsic whose result they choose.
define double @fast(double %x, double %y) #0 {
  %p = fmul fast double %x, %y
  %s = fadd fast double %p, %x
  %less = fcmp nnan nsz olt double %s, %y
  %m = select nnan nsz i1 %less, double %s, double %y
  ret double %m
}

@labels = internal constant [2 x ptr] [ptr blockaddress(@jumps, %one), ptr blockaddress(@jumps, %two)]

define i32 @jumps(i64 %n) #0 {
  %slot = getelementptr [2 x ptr], ptr @labels, i64 0, i64 %n
  %label = load ptr, ptr %slot, align 8
  indirectbr ptr %label, [label %one, label %two]
one:
  ret i32 1
two:
  ret i32 2
}

attributes #0 = { noinline nounwind "target-cpu"="generic-rv64" "target-features"="+64bit,+a,+c,+d,+f,+m,+relax" "tune-cpu"="generic" }
attributes #1 = { "target-cpu"="generic-rv64" "target-features"="+64bit,+a,+c,+d,+f,+m,+relax" }
!llvm.module.flags = !{!0, !1, !2, !3}
!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 1, !"target-abi", !"lp64d"}
!2 = !{i32 8, !"SmallDataLimit", i32 8}
!3 = !{i32 6, !"riscv-isa", !4}
!4 = !{!"rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0"}
