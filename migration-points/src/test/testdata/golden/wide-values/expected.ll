; ModuleID = 'wide-values'
source_filename = "wide-values"

%pair = type { i64, { double, i1 }, [2 x i16] }

@__pc_poll_flag = external hidden global i32

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
poll:
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4
  %asked = icmp ne i32 %flag, 0
  br i1 %asked, label %migrate, label %entry, !prof !0

entry:                                            ; preds = %migrate, %poll
  %less = sub i128 %n, 1
  %done = icmp eq i128 %n, 0
  br i1 %done, label %exit, label %more

more:                                             ; preds = %entry
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
  %6 = trunc i128 %n to i64
  %7 = lshr i128 %n, 64
  %8 = trunc i128 %7 to i64
  call void @__pc_migration_point() #5 [ "deopt"(i64 %3, i64 %5, i64 %6, i64 %8) ]
  br label %entry
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #0

; Function Attrs: cold noinline uwtable
define internal void @f.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = getelementptr i8, ptr %frame, i64 16
  %3 = load i64, ptr %2, align 4
  %4 = getelementptr i8, ptr %frame, i64 24
  %5 = load i64, ptr %4, align 4
  %6 = trunc i64 %5 to i32
  %7 = getelementptr i8, ptr %frame, i64 32
  %8 = load i64, ptr %7, align 4
  %9 = getelementptr i8, ptr %frame, i64 40
  %10 = load i64, ptr %9, align 4
  %11 = trunc i64 %10 to i1
  %12 = getelementptr i8, ptr %frame, i64 48
  %13 = load i64, ptr %12, align 4
  %14 = trunc i64 %13 to i16
  %15 = getelementptr i8, ptr %frame, i64 56
  %16 = load i64, ptr %15, align 4
  %17 = getelementptr i8, ptr %frame, i64 64
  %18 = load i64, ptr %17, align 4
  %19 = getelementptr i8, ptr %frame, i64 72
  %20 = load i64, ptr %19, align 4
  %21 = getelementptr i8, ptr %frame, i64 80
  %22 = load i64, ptr %21, align 4
  %23 = getelementptr i8, ptr %frame, i64 88
  %24 = load i64, ptr %23, align 4
  %25 = trunc i64 %24 to i32
  %26 = getelementptr i8, ptr %frame, i64 96
  %27 = load i64, ptr %26, align 4
  %28 = getelementptr i8, ptr %frame, i64 104
  %29 = load i64, ptr %28, align 4
  %30 = getelementptr i8, ptr %frame, i64 112
  %31 = load i64, ptr %30, align 4
  %32 = trunc i64 %31 to i8
  %33 = getelementptr i8, ptr %frame, i64 120
  %34 = load i64, ptr %33, align 4
  %35 = getelementptr i8, ptr %frame, i64 128
  %36 = load i64, ptr %35, align 4
  %37 = bitcast i64 %36 to double
  %38 = getelementptr i8, ptr %frame, i64 136
  %39 = load i64, ptr %38, align 4
  %40 = trunc i64 %39 to i1
  %41 = getelementptr i8, ptr %frame, i64 144
  %42 = load i64, ptr %41, align 4
  %43 = trunc i64 %42 to i16
  %44 = getelementptr i8, ptr %frame, i64 152
  %45 = load i64, ptr %44, align 4
  %46 = trunc i64 %45 to i16
  %47 = zext i64 %1 to i128
  %48 = zext i64 %3 to i128
  %49 = shl i128 %48, 64
  %50 = or i128 %47, %49
  %51 = trunc i32 %6 to i24
  %52 = zext i64 %8 to i65
  %53 = zext i1 %11 to i65
  %54 = shl i65 %53, 64
  %55 = or i65 %52, %54
  %56 = bitcast i16 %14 to half
  %57 = zext i64 %16 to i128
  %58 = zext i64 %18 to i128
  %59 = shl i128 %58, 64
  %60 = or i128 %57, %59
  %61 = bitcast i128 %60 to fp128
  %62 = insertelement <2 x i64> poison, i64 %20, i64 0
  %63 = insertelement <2 x i64> %62, i64 %22, i64 1
  %64 = bitcast <2 x i64> %63 to <4 x i32>
  %65 = trunc i32 %25 to i24
  %66 = bitcast i24 %65 to <3 x i8>
  %67 = inttoptr i64 %27 to ptr
  %68 = insertelement <2 x ptr> poison, ptr %67, i64 0
  %69 = inttoptr i64 %29 to ptr
  %70 = insertelement <2 x ptr> %68, ptr %69, i64 1
  %71 = bitcast i8 %32 to <8 x i1>
  %72 = insertvalue %pair poison, i64 %34, 0
  %73 = insertvalue { double, i1 } poison, double %37, 0
  %74 = insertvalue { double, i1 } %73, i1 %40, 1
  %75 = insertvalue %pair %72, { double, i1 } %74, 1
  %76 = insertvalue [2 x i16] poison, i16 %43, 0
  %77 = insertvalue [2 x i16] %76, i16 %46, 1
  %78 = insertvalue %pair %75, [2 x i16] %77, 2
  %next = call ptr @__pc_resume_next()
  call void %next() #6 [ "deopt"(i64 %1, i64 %3, i32 %6, i64 %8, i1 %11, i16 %14, i64 %16, i64 %18, i64 %20, i64 %22, i32 %25, i64 %27, i64 %29, i8 %32, i64 %34, double %37, i1 %40, i16 %43, i16 %46) ]
  call void @use(i128 %50, i24 %51, i65 %55, half %56, fp128 %61, <4 x i32> %64, <3 x i8> %66, <2 x ptr> %70, <8 x i1> %71, %pair %78)
  ret void
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #0

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #0

; Function Attrs: cold noinline uwtable
define internal void @g.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = trunc i64 %1 to i16
  %3 = getelementptr i8, ptr %frame, i64 16
  %4 = load i64, ptr %3, align 4
  %5 = getelementptr i8, ptr %frame, i64 24
  %6 = load i64, ptr %5, align 4
  %7 = trunc i64 %6 to i8
  %8 = getelementptr i8, ptr %frame, i64 32
  %9 = load i64, ptr %8, align 4
  %10 = getelementptr i8, ptr %frame, i64 40
  %11 = load i64, ptr %10, align 4
  %12 = getelementptr i8, ptr %frame, i64 48
  %13 = load i64, ptr %12, align 4
  %14 = getelementptr i8, ptr %frame, i64 56
  %15 = load i64, ptr %14, align 4
  %16 = getelementptr i8, ptr %frame, i64 64
  %17 = load i64, ptr %16, align 4
  %18 = trunc i64 %17 to i1
  %19 = getelementptr i8, ptr %frame, i64 72
  %20 = load i64, ptr %19, align 4
  %21 = getelementptr i8, ptr %frame, i64 80
  %22 = load i64, ptr %21, align 4
  %23 = trunc i64 %22 to i32
  %24 = bitcast i16 %2 to bfloat
  %25 = insertelement <1 x i64> poison, i64 %4, i64 0
  %26 = bitcast <1 x i64> %25 to <2 x float>
  %27 = trunc i8 %7 to i5
  %28 = bitcast i5 %27 to <5 x i1>
  %29 = insertelement <4 x i64> poison, i64 %9, i64 0
  %30 = insertelement <4 x i64> %29, i64 %11, i64 1
  %31 = insertelement <4 x i64> %30, i64 %13, i64 2
  %32 = insertelement <4 x i64> %31, i64 %15, i64 3
  %33 = bitcast <4 x i64> %32 to <4 x double>
  %34 = inttoptr i64 %20 to ptr
  %35 = insertvalue { ptr, <2 x half> } poison, ptr %34, 0
  %36 = bitcast i32 %23 to <2 x half>
  %37 = insertvalue { ptr, <2 x half> } %35, <2 x half> %36, 1
  %next = call ptr @__pc_resume_next()
  call void %next() #7 [ "deopt"(i16 %2, i64 %4, i8 %7, i64 %9, i64 %11, i64 %13, i64 %15, i1 %18, i64 %20, i32 %23) ]
  call void @use.more(bfloat %24, <2 x float> %26, <5 x i1> %28, <4 x double> %33, i1 %18, { ptr, <2 x half> } %37, [0 x i8] poison)
  ret void
}

; Function Attrs: cold noinline uwtable
define internal i128 @returns.popcorn_resume() #1 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %ordinal = load i64, ptr %frame, align 4
  switch i64 %ordinal, label %none [
    i64 0, label %resume
    i64 1, label %resume5
  ]

none:                                             ; preds = %entry
  unreachable

more:                                             ; preds = %resume5
  %0 = trunc i128 %23 to i64
  %1 = lshr i128 %23, 64
  %2 = trunc i128 %1 to i64
  %r = call i128 @returns(i128 %23, i128 %less) #4 [ "deopt"(i64 %0, i64 %2) ]
  br label %after

exit:                                             ; preds = %after, %resume5
  %t = phi i128 [ 1, %resume5 ], [ %s, %after ]
  ret i128 %t

after:                                            ; preds = %resume, %more
  %slot2.0 = phi i128 [ %r, %more ], [ %11, %resume ]
  %slot.0 = phi i128 [ %23, %more ], [ %10, %resume ]
  %s = mul i128 %slot2.0, %slot.0
  br label %exit

resume:                                           ; preds = %entry
  %3 = getelementptr i8, ptr %frame, i64 8
  %4 = load i64, ptr %3, align 4
  %5 = getelementptr i8, ptr %frame, i64 16
  %6 = load i64, ptr %5, align 4
  %7 = zext i64 %4 to i128
  %8 = zext i64 %6 to i128
  %9 = shl i128 %8, 64
  %10 = or i128 %7, %9
  %next = call ptr @__pc_resume_next()
  %11 = call i128 %next() #8 [ "deopt"(i64 %4, i64 %6) ]
  br label %after

resume5:                                          ; preds = %entry
  %12 = getelementptr i8, ptr %frame, i64 8
  %13 = load i64, ptr %12, align 4
  %14 = getelementptr i8, ptr %frame, i64 16
  %15 = load i64, ptr %14, align 4
  %16 = getelementptr i8, ptr %frame, i64 24
  %17 = load i64, ptr %16, align 4
  %18 = getelementptr i8, ptr %frame, i64 32
  %19 = load i64, ptr %18, align 4
  %20 = zext i64 %13 to i128
  %21 = zext i64 %15 to i128
  %22 = shl i128 %21, 64
  %23 = or i128 %20, %22
  %24 = zext i64 %17 to i128
  %25 = zext i64 %19 to i128
  %26 = shl i128 %25, 64
  %27 = or i128 %24, %26
  %next6 = call ptr @__pc_resume_next()
  call void %next6() #9 [ "deopt"(i64 %13, i64 %15, i64 %17, i64 %19) ]
  %less = sub i128 %27, 1
  %done = icmp eq i128 %27, 0
  br i1 %done, label %exit, label %more
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
