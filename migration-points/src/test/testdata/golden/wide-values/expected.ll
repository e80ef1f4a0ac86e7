; ModuleID = 'wide-values'
source_filename = "wide-values"

%pair = type { i64, { double, i1 }, [2 x i16] }

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [20 x i32] [i32 1, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9, i32 10, i32 11, i32 12, i32 13, i32 14, i32 15, i32 16, i32 17, i32 18], align 4
@g.popcorn_resume.slots = internal constant [11 x i32] [i32 1, i32 0, i32 1, i32 2, i32 3, i32 4, i32 5, i32 6, i32 7, i32 8, i32 9], align 4
@returns.popcorn_resume.slots = internal constant [8 x i32] [i32 2, i32 4, i32 0, i32 1, i32 0, i32 1, i32 2, i32 3], align 4

declare void @site()

declare void @use(i128, i24, i65, half, fp128, <4 x i32>, <3 x i8>, <2 x ptr>, <8 x i1>, %pair)

declare void @use.more(bfloat, <2 x float>, <5 x i1>, <4 x double>, i1, { ptr, <2 x half> }, [0 x i8])

define void @f(i128 %a, i24 %b, i65 %c, half %d, fp128 %e, <4 x i32> %f, <3 x i8> %g, <2 x ptr> %h, <8 x i1> %i, %pair %j) {
  %1 = trunc i128 %a to i64
  %2 = lshr i128 %a, 64
  %3 = trunc i128 %2 to i64
  %4 = zext i24 %b to i32
  %5 = trunc i65 %c to i64
  %6 = lshr i65 %c, 64
  %7 = trunc i65 %6 to i1
  %8 = bitcast half %d to i16
  %9 = bitcast fp128 %e to i128
  %10 = trunc i128 %9 to i64
  %11 = lshr i128 %9, 64
  %12 = trunc i128 %11 to i64
  %13 = bitcast <4 x i32> %f to <2 x i64>
  %14 = extractelement <2 x i64> %13, i64 0
  %15 = extractelement <2 x i64> %13, i64 1
  %16 = bitcast <3 x i8> %g to i24
  %17 = zext i24 %16 to i32
  %18 = extractelement <2 x ptr> %h, i64 0
  %19 = ptrtoint ptr %18 to i64
  %20 = extractelement <2 x ptr> %h, i64 1
  %21 = ptrtoint ptr %20 to i64
  %22 = bitcast <8 x i1> %i to i8
  %23 = extractvalue %pair %j, 0
  %24 = extractvalue %pair %j, 1
  %25 = extractvalue { double, i1 } %24, 0
  %26 = extractvalue { double, i1 } %24, 1
  %27 = extractvalue %pair %j, 2
  %28 = extractvalue [2 x i16] %27, 0
  %29 = extractvalue [2 x i16] %27, 1
  call void @site() #2 [ "deopt"(i64 %1, i64 %3, i32 %4, i64 %5, i1 %7, i16 %8, i64 %10, i64 %12, i64 %14, i64 %15, i32 %17, i64 %19, i64 %21, i8 %22, i64 %23, double %25, i1 %26, i16 %28, i16 %29) ]
  call void @use(i128 %a, i24 %b, i65 %c, half %d, fp128 %e, <4 x i32> %f, <3 x i8> %g, <2 x ptr> %h, <8 x i1> %i, %pair %j)
  ret void
}

define void @g(bfloat %a, <2 x float> %b, <5 x i1> %c, <4 x double> %d, i1 %e, { ptr, <2 x half> } %f, [0 x i8] %g) {
  %1 = bitcast bfloat %a to i16
  %2 = bitcast <2 x float> %b to <1 x i64>
  %3 = extractelement <1 x i64> %2, i64 0
  %4 = bitcast <5 x i1> %c to i5
  %5 = zext i5 %4 to i8
  %6 = bitcast <4 x double> %d to <4 x i64>
  %7 = extractelement <4 x i64> %6, i64 0
  %8 = extractelement <4 x i64> %6, i64 1
  %9 = extractelement <4 x i64> %6, i64 2
  %10 = extractelement <4 x i64> %6, i64 3
  %11 = extractvalue { ptr, <2 x half> } %f, 0
  %12 = ptrtoint ptr %11 to i64
  %13 = extractvalue { ptr, <2 x half> } %f, 1
  %14 = bitcast <2 x half> %13 to i32
  call void @site() #3 [ "deopt"(i16 %1, i64 %3, i8 %5, i64 %7, i64 %8, i64 %9, i64 %10, i1 %e, i64 %12, i32 %14) ]
  call void @use.more(bfloat %a, <2 x float> %b, <5 x i1> %c, <4 x double> %d, i1 %e, { ptr, <2 x half> } %f, [0 x i8] %g)
  ret void
}

define i128 @returns(i128 %a, i128 %n) {
entry:
  %less = sub i128 %n, 1
  %done = icmp eq i128 %n, 0
  br i1 %done, label %exit, label %poll

poll:                                             ; preds = %entry
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %more, !prof !0

more:                                             ; preds = %migrate, %poll
  %0 = trunc i128 %a to i64
  %1 = lshr i128 %a, 64
  %2 = trunc i128 %1 to i64
  %r = call i128 @returns(i128 %a, i128 %less) #4 [ "deopt"(i64 %0, i64 %2) ]
  %s = mul i128 %r, %a
  br label %exit

exit:                                             ; preds = %more, %entry
  %t = phi i128 [ 1, %entry ], [ %s, %more ]
  ret i128 %t

migrate:                                          ; preds = %poll
  %3 = trunc i128 %a to i64
  %4 = lshr i128 %a, 64
  %5 = trunc i128 %4 to i64
  %6 = trunc i128 %less to i64
  %7 = lshr i128 %less, 64
  %8 = trunc i128 %7 to i64
  call void @__pc_migration_point() #5 [ "deopt"(i64 %3, i64 %5, i64 %6, i64 %8) ]
  br label %more
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal void @f.popcorn_resume() #1 {
entry:
  %slots = alloca [19 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  call void @__pc_resume_next() #6 [ "deopt"(ptr %slots) ]
  %0 = load i64, ptr %slots, align 4
  %1 = getelementptr i8, ptr %slots, i64 8
  %2 = load i64, ptr %1, align 4
  %3 = zext i64 %0 to i128
  %4 = zext i64 %2 to i128
  %5 = shl i128 %4, 64
  %6 = or i128 %3, %5
  %7 = getelementptr i8, ptr %slots, i64 16
  %8 = load i64, ptr %7, align 4
  %9 = trunc i64 %8 to i32
  %10 = trunc i32 %9 to i24
  %11 = getelementptr i8, ptr %slots, i64 24
  %12 = load i64, ptr %11, align 4
  %13 = getelementptr i8, ptr %slots, i64 32
  %14 = load i64, ptr %13, align 4
  %15 = trunc i64 %14 to i1
  %16 = zext i64 %12 to i65
  %17 = zext i1 %15 to i65
  %18 = shl i65 %17, 64
  %19 = or i65 %16, %18
  %20 = getelementptr i8, ptr %slots, i64 40
  %21 = load i64, ptr %20, align 4
  %22 = trunc i64 %21 to i16
  %23 = bitcast i16 %22 to half
  %24 = getelementptr i8, ptr %slots, i64 48
  %25 = load i64, ptr %24, align 4
  %26 = getelementptr i8, ptr %slots, i64 56
  %27 = load i64, ptr %26, align 4
  %28 = zext i64 %25 to i128
  %29 = zext i64 %27 to i128
  %30 = shl i128 %29, 64
  %31 = or i128 %28, %30
  %32 = bitcast i128 %31 to fp128
  %33 = getelementptr i8, ptr %slots, i64 64
  %34 = load i64, ptr %33, align 4
  %35 = getelementptr i8, ptr %slots, i64 72
  %36 = load i64, ptr %35, align 4
  %37 = insertelement <2 x i64> poison, i64 %34, i64 0
  %38 = insertelement <2 x i64> %37, i64 %36, i64 1
  %39 = bitcast <2 x i64> %38 to <4 x i32>
  %40 = getelementptr i8, ptr %slots, i64 80
  %41 = load i64, ptr %40, align 4
  %42 = trunc i64 %41 to i32
  %43 = trunc i32 %42 to i24
  %44 = bitcast i24 %43 to <3 x i8>
  %45 = getelementptr i8, ptr %slots, i64 88
  %46 = load i64, ptr %45, align 4
  %47 = getelementptr i8, ptr %slots, i64 96
  %48 = load i64, ptr %47, align 4
  %49 = inttoptr i64 %46 to ptr
  %50 = insertelement <2 x ptr> poison, ptr %49, i64 0
  %51 = inttoptr i64 %48 to ptr
  %52 = insertelement <2 x ptr> %50, ptr %51, i64 1
  %53 = getelementptr i8, ptr %slots, i64 104
  %54 = load i64, ptr %53, align 4
  %55 = trunc i64 %54 to i8
  %56 = bitcast i8 %55 to <8 x i1>
  %57 = getelementptr i8, ptr %slots, i64 112
  %58 = load i64, ptr %57, align 4
  %59 = getelementptr i8, ptr %slots, i64 120
  %60 = load i64, ptr %59, align 4
  %61 = bitcast i64 %60 to double
  %62 = getelementptr i8, ptr %slots, i64 128
  %63 = load i64, ptr %62, align 4
  %64 = trunc i64 %63 to i1
  %65 = getelementptr i8, ptr %slots, i64 136
  %66 = load i64, ptr %65, align 4
  %67 = trunc i64 %66 to i16
  %68 = getelementptr i8, ptr %slots, i64 144
  %69 = load i64, ptr %68, align 4
  %70 = trunc i64 %69 to i16
  %71 = insertvalue %pair poison, i64 %58, 0
  %72 = insertvalue { double, i1 } poison, double %61, 0
  %73 = insertvalue { double, i1 } %72, i1 %64, 1
  %74 = insertvalue %pair %71, { double, i1 } %73, 1
  %75 = insertvalue [2 x i16] poison, i16 %67, 0
  %76 = insertvalue [2 x i16] %75, i16 %70, 1
  %77 = insertvalue %pair %74, [2 x i16] %76, 2
  call void @use(i128 %6, i24 %10, i65 %19, half %23, fp128 %32, <4 x i32> %39, <3 x i8> %44, <2 x ptr> %52, <8 x i1> %56, %pair %77)
  ret void
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #0

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal void @g.popcorn_resume() #1 {
entry:
  %slots = alloca [10 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @g.popcorn_resume.slots)
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %0 = load i64, ptr %slots, align 4
  %1 = trunc i64 %0 to i16
  %2 = bitcast i16 %1 to bfloat
  %3 = getelementptr i8, ptr %slots, i64 8
  %4 = load i64, ptr %3, align 4
  %5 = insertelement <1 x i64> poison, i64 %4, i64 0
  %6 = bitcast <1 x i64> %5 to <2 x float>
  %7 = getelementptr i8, ptr %slots, i64 16
  %8 = load i64, ptr %7, align 4
  %9 = trunc i64 %8 to i8
  %10 = trunc i8 %9 to i5
  %11 = bitcast i5 %10 to <5 x i1>
  %12 = getelementptr i8, ptr %slots, i64 24
  %13 = load i64, ptr %12, align 4
  %14 = getelementptr i8, ptr %slots, i64 32
  %15 = load i64, ptr %14, align 4
  %16 = getelementptr i8, ptr %slots, i64 40
  %17 = load i64, ptr %16, align 4
  %18 = getelementptr i8, ptr %slots, i64 48
  %19 = load i64, ptr %18, align 4
  %20 = insertelement <4 x i64> poison, i64 %13, i64 0
  %21 = insertelement <4 x i64> %20, i64 %15, i64 1
  %22 = insertelement <4 x i64> %21, i64 %17, i64 2
  %23 = insertelement <4 x i64> %22, i64 %19, i64 3
  %24 = bitcast <4 x i64> %23 to <4 x double>
  %25 = getelementptr i8, ptr %slots, i64 56
  %26 = load i64, ptr %25, align 4
  %27 = trunc i64 %26 to i1
  %28 = getelementptr i8, ptr %slots, i64 64
  %29 = load i64, ptr %28, align 4
  %30 = getelementptr i8, ptr %slots, i64 72
  %31 = load i64, ptr %30, align 4
  %32 = trunc i64 %31 to i32
  %33 = inttoptr i64 %29 to ptr
  %34 = insertvalue { ptr, <2 x half> } poison, ptr %33, 0
  %35 = bitcast i32 %32 to <2 x half>
  %36 = insertvalue { ptr, <2 x half> } %34, <2 x half> %35, 1
  call void @use.more(bfloat %2, <2 x float> %6, <5 x i1> %11, <4 x double> %24, i1 %27, { ptr, <2 x half> } %36, [0 x i8] poison)
  ret void
}

; Function Attrs: cold noinline uwtable
define internal i128 @returns.popcorn_resume() #1 {
entry:
  %slots = alloca [6 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @returns.popcorn_resume.slots)
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume2
  ]

none:                                             ; preds = %entry
  unreachable

after:                                            ; preds = %resume, %resume2
  %0 = getelementptr i8, ptr %slots, i64 32
  %1 = load i64, ptr %0, align 4
  %2 = getelementptr i8, ptr %slots, i64 40
  %3 = load i64, ptr %2, align 4
  %4 = zext i64 %1 to i128
  %5 = zext i64 %3 to i128
  %6 = shl i128 %5, 64
  %7 = or i128 %4, %6
  %8 = load i64, ptr %slots, align 4
  %9 = getelementptr i8, ptr %slots, i64 8
  %10 = load i64, ptr %9, align 4
  %11 = zext i64 %8 to i128
  %12 = zext i64 %10 to i128
  %13 = shl i128 %12, 64
  %14 = or i128 %11, %13
  %s = mul i128 %7, %14
  ret i128 %s

resume:                                           ; preds = %entry
  %15 = call i128 @__pc_resume_next() #8 [ "deopt"(ptr %slots) ]
  %16 = trunc i128 %15 to i64
  %17 = lshr i128 %15, 64
  %18 = trunc i128 %17 to i64
  %19 = getelementptr i8, ptr %slots, i64 32
  store i64 %16, ptr %19, align 4
  %20 = getelementptr i8, ptr %slots, i64 40
  store i64 %18, ptr %20, align 4
  br label %after

resume2:                                          ; preds = %entry
  call void @__pc_resume_next() #9 [ "deopt"(ptr %slots) ]
  %21 = load i64, ptr %slots, align 4
  %22 = getelementptr i8, ptr %slots, i64 8
  %23 = load i64, ptr %22, align 4
  %24 = zext i64 %21 to i128
  %25 = zext i64 %23 to i128
  %26 = shl i128 %25, 64
  %27 = or i128 %24, %26
  %28 = getelementptr i8, ptr %slots, i64 16
  %29 = load i64, ptr %28, align 4
  %30 = getelementptr i8, ptr %slots, i64 24
  %31 = load i64, ptr %30, align 4
  %32 = zext i64 %29 to i128
  %33 = zext i64 %31 to i128
  %34 = shl i128 %33, 64
  %35 = or i128 %32, %34
  %r = call i128 @returns(i128 %27, i128 %35) #4 [ "deopt"(ptr %slots) ]
  %36 = trunc i128 %r to i64
  %37 = lshr i128 %r, 64
  %38 = trunc i128 %37 to i64
  %39 = getelementptr i8, ptr %slots, i64 32
  store i64 %36, ptr %39, align 4
  %40 = getelementptr i8, ptr %slots, i64 40
  store i64 %38, ptr %40, align 4
  br label %after
}

attributes #0 = { nounwind }
attributes #1 = { cold noinline uwtable }
attributes #2 = { nobuiltin "statepoint-id"="#0" }
attributes #3 = { nobuiltin "statepoint-id"="#1" }
attributes #4 = { nobuiltin "statepoint-id"="#2" }
attributes #5 = { nobuiltin "statepoint-id"="#3" }
attributes #6 = { "statepoint-id"="#0" }
attributes #7 = { "statepoint-id"="#1" }
attributes #8 = { "statepoint-id"="#2" }
attributes #9 = { "statepoint-id"="#3" }

!0 = !{!"branch_weights", i32 1, i32 1048576}

; may migrate: f g returns
; site 0: f.popcorn_resume 0 [i64, i64, i32, i64, i1, i16, i64, i64, i64, i64, i32, i64, i64, i8, i64, double, i1, i16, i16]
; site 1: g.popcorn_resume 0 [i16, i64, i8, i64, i64, i64, i64, i1, i64, i32]
; site 2: returns.popcorn_resume 0 [i64, i64]
; site 3: returns.popcorn_resume 1 [i64, i64, i64, i64]
