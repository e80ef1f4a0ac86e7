; ModuleID = 'external'
source_filename = "external"

@__pc_poll_flag = external hidden global i32

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
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %2 = getelementptr i8, ptr %frame, i64 16
  %3 = load i64, ptr %2, align 4
  %4 = inttoptr i64 %1 to ptr
  %next = call ptr @__pc_resume_next()
  call void %next() #7 [ "deopt"(i64 %1, i64 %3) ]
  call void @llvm.memset.p0.i64(ptr %4, i8 0, i64 %3, i1 false)
  ret void
}

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_enter() #1

; Function Attrs: nounwind
declare hidden ptr @__pc_resume_next() #1

; Function Attrs: cold noinline uwtable
define internal i32 @start.popcorn_resume() #2 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %next = call ptr @__pc_resume_next()
  %0 = call i32 %next() #8 [ "deopt"() ]
  ret i32 %0
}

; Function Attrs: cold noinline uwtable
define internal i64 @through.popcorn_resume() #2 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %0 = getelementptr i8, ptr %frame, i64 8
  %1 = load i64, ptr %0, align 4
  %next = call ptr @__pc_resume_next()
  %2 = call i64 %next() #9 [ "deopt"(i64 %1) ]
  %3 = add i64 %2, %1
  ret i64 %3
}

; Function Attrs: cold noinline uwtable
define internal i32 @by_alias.popcorn_resume() #2 {
entry:
  %frame = call ptr @__pc_resume_enter()
  %next = call ptr @__pc_resume_next()
  %0 = call i32 %next() #10 [ "deopt"() ]
  %1 = add i32 %0, 1
  ret i32 %1
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
