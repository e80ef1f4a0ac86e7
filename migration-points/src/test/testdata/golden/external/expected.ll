; ModuleID = 'external'
source_filename = "external"

@__pc_poll_flag = external hidden global i32
@sort.popcorn_resume.slots = internal constant [3 x i32] [i32 1, i32 0, i32 1], align 4
@start.popcorn_resume.slots = internal constant [1 x i32] [i32 1], align 4
@through.popcorn_resume.slots = internal constant [2 x i32] [i32 1, i32 0], align 4
@by_alias.popcorn_resume.slots = internal constant [1 x i32] [i32 1], align 4

@start_alias = alias i32 (ptr), ptr @start

declare void @qsort(ptr, i64, i64, ptr)

declare i32 @main(i32, ptr, ptr)

declare i64 @strlen(ptr)

; Function Attrs: nocallback nofree nounwind willreturn memory(argmem: write)
declare void @llvm.memset.p0.i64(ptr nocapture writeonly, i8, i64, i1 immarg) #0

define void @sort(ptr %base, i64 %n, ptr %compare) {
  %1 = ptrtoint ptr %base to i64
  call void @qsort(ptr %base, i64 %n, i64 4, ptr %compare) #3 [ "deopt"(i64 %1, i64 %n) ]
  call void @llvm.memset.p0.i64(ptr %base, i8 0, i64 %n, i1 false)
  ret void
}

define i32 @start(ptr %argv) {
  %status = call i32 @main(i32 1, ptr %argv, ptr null) #4 [ "deopt"() ]
  ret i32 %status
}

define i64 @through(ptr %f, i64 %kept) {
  %r = tail call fastcc i64 %f(i64 %kept) #5 [ "deopt"(i64 %kept) ]
  %s = add i64 %r, %kept
  ret i64 %s
}

define i64 @native_only(ptr %s) {
  %r = call i64 @strlen(ptr %s)
  ret i64 %r
}

define i32 @by_alias(ptr %argv) {
  %status = call i32 @start_alias(ptr %argv) #6 [ "deopt"() ]
  %more = add i32 %status, 1
  ret i32 %more
}

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #1

; Function Attrs: cold noinline uwtable
define internal void @sort.popcorn_resume() #2 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @sort.popcorn_resume.slots)
  call void @__pc_resume_next() #7 [ "deopt"(ptr %slots) ]
  %0 = load ptr, ptr %slots, align 8
  %1 = getelementptr i8, ptr %slots, i64 8
  %2 = load i64, ptr %1, align 4
  call void @llvm.memset.p0.i64(ptr %0, i8 0, i64 %2, i1 false)
  ret void
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #1

declare hidden void @__pc_resume_next()

; Function Attrs: cold noinline uwtable
define internal i32 @start.popcorn_resume() #2 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @start.popcorn_resume.slots)
  %0 = call i32 @__pc_resume_next() #8 [ "deopt"() ]
  store i32 %0, ptr %slots, align 4
  %1 = load i32, ptr %slots, align 4
  ret i32 %1
}

; Function Attrs: cold noinline uwtable
define internal i64 @through.popcorn_resume() #2 {
entry:
  %slots = alloca [2 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @through.popcorn_resume.slots)
  %0 = call i64 @__pc_resume_next() #9 [ "deopt"(ptr %slots) ]
  %1 = getelementptr i8, ptr %slots, i64 8
  store i64 %0, ptr %1, align 4
  %2 = getelementptr i8, ptr %slots, i64 8
  %3 = load i64, ptr %2, align 4
  %4 = load i64, ptr %slots, align 4
  %5 = add i64 %3, %4
  ret i64 %5
}

; Function Attrs: cold noinline uwtable
define internal i32 @by_alias.popcorn_resume() #2 {
entry:
  %slots = alloca [1 x i64], align 8
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @by_alias.popcorn_resume.slots)
  %0 = call i32 @__pc_resume_next() #10 [ "deopt"() ]
  store i32 %0, ptr %slots, align 4
  %1 = load i32, ptr %slots, align 4
  %2 = add i32 %1, 1
  ret i32 %2
}

attributes #0 = { nocallback nofree nounwind willreturn memory(argmem: write) }
attributes #1 = { nounwind }
attributes #2 = { cold noinline uwtable }
attributes #3 = { nobuiltin "statepoint-id"="#0" }
attributes #4 = { nobuiltin "statepoint-id"="#1" }
attributes #5 = { nobuiltin nounwind "key"="value" "statepoint-id"="#2" }
attributes #6 = { nobuiltin "statepoint-id"="#3" }
attributes #7 = { "statepoint-id"="#0" }
attributes #8 = { "statepoint-id"="#1" }
attributes #9 = { "statepoint-id"="#2" }
attributes #10 = { "statepoint-id"="#3" }

; may migrate: by_alias sort start start_alias through
; site 0: sort.popcorn_resume 0 [i64, i64]
; site 1: start.popcorn_resume 0 []
; site 2: through.popcorn_resume 0 [i64]
; site 3: by_alias.popcorn_resume 0 []
