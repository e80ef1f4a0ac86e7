; passes: refusals
target datalayout = "e-m:e-p:64:64-i64:64-i128:128-n32:64-S128"
target triple = "riscv64-popcorn-linux-musl"

module asm ".globl x"
@chosen = ifunc i32 (), ptr @resolver

define internal ptr @resolver() {
  ret ptr null
}

define i64 @assembly(i64 %x) !dbg !5 {
  call void asm sideeffect "", "~{memory}"()
  %same = call i64 asm "", "=r,0"(i64 %x)
  %in_memory = alloca i64
  call void asm sideeffect "", "=*m,*m,~{memory}"(ptr elementtype(i64) %in_memory, ptr elementtype(i64) %in_memory)
  call void asm sideeffect "fence", ""(), !dbg !8
  %y = call i64 asm "", "={a0},0"(i64 %same)
  ret i64 %y
}

define void @vector_in_a_register() {
  %v = call <4 x i32> asm "", "=r"()
  ret void
}

define void @intrinsics() {
  call void @llvm.riscv.masked.store()
  %c = call ptr @llvm.coro.free(token none, ptr null)
  call void @llvm.eh.unwind.init()
  %s = call ptr @llvm.addressofreturnaddress.p0()
  ret void
}

define void @large(ptr %p) personality ptr @resolver {
  %r = call [4 x i64] %p()
  %i = invoke [4 x i64] %p() to label %on unwind label %off

on:
  ret void

off:
  %l = landingpad { ptr, i32 } cleanup
  resume { ptr, i32 } %l
}

define { i64, double } @small() {
  ret { i64, double } zeroinitializer
}

declare void @llvm.riscv.masked.store()
declare ptr @llvm.coro.free(token, ptr)
declare void @llvm.eh.unwind.init()
declare ptr @llvm.addressofreturnaddress.p0()

!llvm.dbg.cu = !{!0}
!llvm.module.flags = !{!2, !3}
!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, emissionKind: LineTablesOnly)
!1 = !DIFile(filename: "src/lock.c", directory: "/nowhere")
!2 = !{i32 7, !"Dwarf Version", i32 5}
!3 = !{i32 2, !"Debug Info Version", i32 3}
!4 = !DISubroutineType(types: !6)
!5 = distinct !DISubprogram(name: "assembly", file: !1, line: 10, type: !4, spFlags: DISPFlagDefinition, unit: !0)
!6 = !{}
!8 = !DILocation(line: 12, column: 3, scope: !5)
