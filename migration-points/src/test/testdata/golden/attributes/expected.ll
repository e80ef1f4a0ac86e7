; ModuleID = 'attributes'
source_filename = "attributes"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [1 x i32] [i32 1], align 4
@caller.popcorn_resume.slots = internal constant [1 x i32] [i32 1], align 4
@allocates.popcorn_resume.slots = internal constant [1 x i32] [i32 1], align 4
@inner.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4

; Function Attrs: memory(read)
declare fastcc nofpclass(nan) double @site(ptr byval(i64), double) #0

; Function Attrs: alwaysinline nofree norecurse nosync nounwind optsize willreturn memory(read)
define internal fastcc noundef signext i16 @f(ptr noalias %p, double %d) #1 {
entry:
  %r = tail call fast fastcc nofpclass(nan) double @site(ptr byval(i64) align 8 %p, double %d) #6 [ "deopt"() ], !site.note !0
  %i = fptosi double %r to i16
  ret i16 %i
}

define signext i16 @caller(ptr %p) {
  %r = notail call fastcc signext i16 @f(ptr %p, double 1.000000e+00) #7 [ "deopt"() ]
  ret i16 %r
}

; Function Attrs: hot noinline optnone allocsize(0)
define noalias ptr @allocates(i64 %n) #2 {
  %f = fptosi double 1.000000e+00 to i64
  %p = call noalias nonnull ptr @inner(i64 %n) #8 [ "deopt"() ]
  ret ptr %p
}

define noalias nonnull ptr @inner(i64 %n) {
  %r = call fastcc double @site(ptr byval(i64) null, double 1.000000e+00) #9 [ "deopt"(i64 %n) ]
  %p = inttoptr i64 %n to ptr
  ret ptr %p
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #3

; Function Attrs: cold noinline nounwind optsize uwtable
define internal noundef signext i16 @f.popcorn_resume() #4 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots)
  %0 = call nofpclass(nan) double @__pc_resume_next() #10 [ "deopt"() ]
  store double %0, ptr %slots, align 8
  %1 = load double, ptr %slots, align 8
  %i = fptosi double %1 to i16
  ret i16 %i
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #3

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal signext i16 @caller.popcorn_resume() #5 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @caller.popcorn_resume.slots)
  %0 = call signext i16 @__pc_resume_next() #11 [ "deopt"() ]
  store i16 %0, ptr %slots, align 2
  %1 = load i16, ptr %slots, align 2
  ret i16 %1
}

; Function Attrs: cold noinline uwtable
define internal ptr @allocates.popcorn_resume() #5 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @allocates.popcorn_resume.slots)
  %0 = call nonnull ptr @__pc_resume_next() #12 [ "deopt"() ]
  store ptr %0, ptr %slots, align 8
  %1 = load ptr, ptr %slots, align 8
  ret ptr %1
}

; Function Attrs: cold noinline uwtable
define internal nonnull ptr @inner.popcorn_resume() #5 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @inner.popcorn_resume.slots)
  %0 = call double @__pc_resume_next() #13 [ "deopt"(ptr %slots) ]
  %1 = load i64, ptr %slots, align 4
  %2 = inttoptr i64 %1 to ptr
  ret ptr %2
}

attributes #0 = { memory(read) }
attributes #1 = { alwaysinline nofree norecurse nosync nounwind optsize willreturn memory(read) "frame-pointer"="none" }
attributes #2 = { hot noinline optnone allocsize(0) }
attributes #3 = { nounwind }
attributes #4 = { cold noinline nounwind optsize uwtable "frame-pointer"="none" }
attributes #5 = { cold noinline uwtable }
attributes #6 = { nobuiltin nounwind memory(read) "call"="attribute" "statepoint-id"="#0" }
attributes #7 = { nobuiltin "statepoint-id"="#1" }
attributes #8 = { nobuiltin "statepoint-id"="#2" }
attributes #9 = { nobuiltin "statepoint-id"="#3" }
attributes #10 = { "statepoint-id"="#0" }
attributes #11 = { "statepoint-id"="#1" }
attributes #12 = { "statepoint-id"="#2" }
attributes #13 = { "statepoint-id"="#3" }

!0 = !{i32 1}

; may migrate: allocates caller f inner
; site 0: f.popcorn_resume 0 []
; site 1: caller.popcorn_resume 0 []
; site 2: allocates.popcorn_resume 0 []
; site 3: inner.popcorn_resume 0 [i64]
