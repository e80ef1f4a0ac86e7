; ModuleID = 'pipeline'
source_filename = "pipeline"
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

@.str = internal constant [4 x i8] c"%d\0A\00", align 1
@data = internal global [64 x i32] zeroinitializer, align 4
@__pc_data_stack_pointer = external thread_local(localexec) global ptr, align 8

; Function Attrs: mustprogress nofree nounwind willreturn memory(write)
declare double @sin(double) #0

; Function Attrs: noinline nounwind uwtable
define i32 @work(ptr noundef %p) #1 {
entry:
  %0 = getelementptr inbounds nuw i8, ptr %p, i64 16
  %wide.load = load <4 x i32>, ptr %p, align 4
  %wide.load2 = load <4 x i32>, ptr %0, align 4
  %1 = getelementptr inbounds nuw i8, ptr %p, i64 32
  %2 = getelementptr inbounds nuw i8, ptr %p, i64 48
  %wide.load.1 = load <4 x i32>, ptr %1, align 4
  %wide.load2.1 = load <4 x i32>, ptr %2, align 4
  %3 = add <4 x i32> %wide.load, %wide.load.1
  %4 = add <4 x i32> %wide.load2, %wide.load2.1
  %5 = getelementptr inbounds nuw i8, ptr %p, i64 64
  %6 = getelementptr inbounds nuw i8, ptr %p, i64 80
  %wide.load.2 = load <4 x i32>, ptr %5, align 4
  %wide.load2.2 = load <4 x i32>, ptr %6, align 4
  %7 = add <4 x i32> %3, %wide.load.2
  %8 = add <4 x i32> %4, %wide.load2.2
  %9 = getelementptr inbounds nuw i8, ptr %p, i64 96
  %10 = getelementptr inbounds nuw i8, ptr %p, i64 112
  %wide.load.3 = load <4 x i32>, ptr %9, align 4
  %wide.load2.3 = load <4 x i32>, ptr %10, align 4
  %11 = add <4 x i32> %7, %wide.load.3
  %12 = add <4 x i32> %8, %wide.load2.3
  %13 = getelementptr inbounds nuw i8, ptr %p, i64 128
  %14 = getelementptr inbounds nuw i8, ptr %p, i64 144
  %wide.load.4 = load <4 x i32>, ptr %13, align 4
  %wide.load2.4 = load <4 x i32>, ptr %14, align 4
  %15 = add <4 x i32> %11, %wide.load.4
  %16 = add <4 x i32> %12, %wide.load2.4
  %17 = getelementptr inbounds nuw i8, ptr %p, i64 160
  %18 = getelementptr inbounds nuw i8, ptr %p, i64 176
  %wide.load.5 = load <4 x i32>, ptr %17, align 4
  %wide.load2.5 = load <4 x i32>, ptr %18, align 4
  %19 = add <4 x i32> %15, %wide.load.5
  %20 = add <4 x i32> %16, %wide.load2.5
  %21 = getelementptr inbounds nuw i8, ptr %p, i64 192
  %22 = getelementptr inbounds nuw i8, ptr %p, i64 208
  %wide.load.6 = load <4 x i32>, ptr %21, align 4
  %wide.load2.6 = load <4 x i32>, ptr %22, align 4
  %23 = add <4 x i32> %19, %wide.load.6
  %24 = add <4 x i32> %20, %wide.load2.6
  %25 = getelementptr inbounds nuw i8, ptr %p, i64 224
  %26 = getelementptr inbounds nuw i8, ptr %p, i64 240
  %wide.load.7 = load <4 x i32>, ptr %25, align 4
  %wide.load2.7 = load <4 x i32>, ptr %26, align 4
  %27 = add <4 x i32> %23, %wide.load.7
  %28 = add <4 x i32> %24, %wide.load2.7
  %bin.rdx = add <4 x i32> %28, %27
  %29 = call i32 @llvm.vector.reduce.add.v4i32(<4 x i32> %bin.rdx)
  ret i32 %29
}

; Function Attrs: noinline nounwind uwtable
define noundef i32 @main() #1 {
  %1 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  %caller.frame = load ptr, ptr %1, align 8
  %frame = getelementptr i8, ptr %caller.frame, i64 -64
  %2 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %frame, ptr %2, align 8
  fence syncscope("singlethread") seq_cst
  %r = tail call i32 @work(ptr nonnull @data) #4
  %d = tail call double @sin(double 1.000000e+00) #4
  %c = fptosi double %d to i32
  %z = add i32 %r, %c
  %3 = sext i32 %z to i64
  store i64 %3, ptr %frame, align 16
  %n = call i32 @printf(ptr nonnull @.str, ptr nonnull %frame) #5
  %4 = getelementptr i8, ptr %frame, i64 64
  fence syncscope("singlethread") seq_cst
  %5 = call ptr @llvm.threadlocal.address.p0(ptr @__pc_data_stack_pointer)
  store ptr %4, ptr %5, align 8
  ret i32 0
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(none) uwtable
define double @fast(double %x, double %y) #2 {
  %p = fmul double %x, %y
  %s = fadd double %p, %x
  %1 = fcmp olt double %s, %y
  %2 = select i1 %1, double %s, double %y
  %3 = bitcast double %s to i64
  %4 = bitcast double %y to i64
  %5 = or i64 %3, %4
  %6 = fcmp oeq double %s, %y
  %7 = bitcast i64 %5 to double
  %8 = select i1 %6, double %7, double %2
  %9 = fcmp uno double %y, %y
  %10 = select i1 %9, double %s, double %8
  ret double %10
}

; Function Attrs: mustprogress nofree noinline norecurse nosync nounwind willreturn memory(none) uwtable
define noundef range(i32 1, 3) i32 @jumps(i64 %n) #2 {
common.ret:
  %0 = and i64 %n, 2305843009213693951
  %switch = icmp eq i64 %0, 0
  %. = select i1 %switch, i32 1, i32 2
  ret i32 %.
}

declare i32 @printf(ptr noundef, ptr)

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.minnum.f64(double, double) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.vector.reduce.add.v4i32(<4 x i32>) #3

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare nonnull ptr @llvm.threadlocal.address.p0(ptr nonnull) #3

attributes #0 = { mustprogress nofree nounwind willreturn memory(write) }
attributes #1 = { noinline nounwind uwtable "no-builtins" }
attributes #2 = { mustprogress nofree noinline norecurse nosync nounwind willreturn memory(none) uwtable "no-builtins" }
attributes #3 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #4 = { nobuiltin }
attributes #5 = { nobuiltin nounwind }

!llvm.module.flags = !{!0, !1, !2, !3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 1, !"popcorn-unused-target-abi", !"lp64d"}
!2 = !{i32 8, !"SmallDataLimit", i32 0}
!3 = !{i32 6, !"popcorn-unused-riscv-isa", !4}
!4 = !{!"rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0"}
