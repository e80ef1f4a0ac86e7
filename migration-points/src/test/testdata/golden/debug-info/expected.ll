; ModuleID = 'debug-info'
source_filename = "debug-info"

@__pc_poll_flag = external hidden global i32
@f.popcorn_resume.slots = internal constant [4 x i32] [i32 1, i32 0, i32 1, i32 2], align 4

; Function Attrs: nounwind uwtable
define dso_local signext i32 @f(i32 noundef signext %0) local_unnamed_addr #0 !dbg !7 {
    #dbg_value(i32 %0, !12, !DIExpression(), !16)
    #dbg_value(i32 0, !13, !DIExpression(), !16)
    #dbg_value(i32 0, !14, !DIExpression(), !17)
  %2 = icmp sgt i32 %0, 0, !dbg !18
  br i1 %2, label %poll, label %3, !dbg !20

3:                                                ; preds = %7, %1
  %4 = phi i32 [ 0, %1 ], [ %11, %7 ], !dbg !16
  ret i32 %4, !dbg !21

poll:                                             ; preds = %1, %7
  %5 = phi i32 [ %12, %7 ], [ 0, %1 ]
  %6 = phi i32 [ %11, %7 ], [ 0, %1 ]
  %flag = load volatile i32, ptr @__pc_poll_flag, align 4, !dbg !22
  %asked = icmp ne i32 %flag, 0, !dbg !22
  br i1 %asked, label %migrate, label %7, !dbg !22, !prof !28

7:                                                ; preds = %migrate, %poll
    #dbg_value(i32 %5, !14, !DIExpression(), !17)
    #dbg_value(i32 %6, !13, !DIExpression(), !16)
    #dbg_value(i32 %5, !25, !DIExpression(), !29)
  %8 = shl nuw nsw i32 %5, 1, !dbg !30
    #dbg_value(i32 %8, !26, !DIExpression(), !29)
  %9 = or disjoint i32 %8, 1, !dbg !31
  %10 = xor i32 %9, %6, !dbg !32
  %11 = add nsw i32 %10, %6, !dbg !33
    #dbg_value(i32 %11, !13, !DIExpression(), !16)
  %12 = add nuw nsw i32 %5, 1, !dbg !34
    #dbg_value(i32 %12, !14, !DIExpression(), !17)
  %13 = icmp eq i32 %12, %0, !dbg !18
  br i1 %13, label %3, label %poll, !dbg !20, !llvm.loop !35

migrate:                                          ; preds = %poll
  call void @__pc_migration_point() #3 [ "deopt"(i32 %0, i32 %5, i32 %6) ], !dbg !22
  br label %7, !dbg !22
}

declare !dbg !38 void @popcorn_migration_point() local_unnamed_addr

; Function Attrs: nounwind
declare hidden void @__pc_migration_point() #1

; Function Attrs: cold noinline nounwind uwtable
define internal signext i32 @f.popcorn_resume() #2 !dbg !41 {
entry:
  %slots = alloca [3 x i64], align 8, !dbg !44
  %ordinal = call i64 @__pc_resume_fill(ptr %slots, ptr @f.popcorn_resume.slots), !dbg !44
    #dbg_value(ptr %slots, !12, !DIExpression(DW_OP_plus_uconst, 0, DW_OP_deref), !45)
  call void @__pc_resume_next() #4 [ "deopt"(ptr %slots) ], !dbg !46
  %0 = getelementptr i8, ptr %slots, i64 8, !dbg !46
  %1 = load i32, ptr %0, align 4, !dbg !46
  %2 = getelementptr i8, ptr %slots, i64 16, !dbg !46
  %3 = load i32, ptr %2, align 4, !dbg !46
  %4 = load i32, ptr %slots, align 4, !dbg !46
  br label %clean, !dbg !46

clean:                                            ; preds = %clean2, %clean1, %entry
  %variable.0 = phi i32 [ %1, %entry ], [ %11, %clean2 ], [ %11, %clean1 ], !dbg !46
  %variable3.0 = phi i32 [ %3, %entry ], [ %12, %clean2 ], [ %12, %clean1 ], !dbg !46
    #dbg_value(i32 %4, !12, !DIExpression(), !45)
    #dbg_value(i32 %variable.0, !14, !DIExpression(), !48)
    #dbg_value(i32 %variable3.0, !13, !DIExpression(), !45)
    #dbg_value(i32 %variable.0, !25, !DIExpression(), !49)
  %5 = shl nuw nsw i32 %variable.0, 1, !dbg !50
    #dbg_value(i32 %5, !26, !DIExpression(), !49)
  %6 = or disjoint i32 %5, 1, !dbg !51
  %7 = xor i32 %6, %variable3.0, !dbg !52
  %8 = add nsw i32 %7, %variable3.0, !dbg !53
    #dbg_value(i32 %8, !13, !DIExpression(), !45)
  %9 = add nuw nsw i32 %variable.0, 1, !dbg !54
    #dbg_value(i32 %9, !14, !DIExpression(), !48)
  %10 = icmp eq i32 %9, %4, !dbg !55
  br i1 %10, label %left, label %clean1, !dbg !56

clean1:                                           ; preds = %clean
  %11 = phi i32 [ %9, %clean ]
  %12 = phi i32 [ %8, %clean ]
  %13 = load volatile i32, ptr @__pc_poll_flag, align 4, !dbg !46
  %14 = icmp ne i32 %13, 0, !dbg !46
  br i1 %14, label %clean2, label %clean, !dbg !46, !prof !28

clean2:                                           ; preds = %clean1
  call void @__pc_migration_point() #3 [ "deopt"(i32 %4, i32 %11, i32 %12) ], !dbg !46
  br label %clean, !dbg !46

left:                                             ; preds = %clean
  ret i32 %8, !dbg !57
}

; Function Attrs: nounwind
declare hidden i64 @__pc_resume_fill(ptr, ptr) #1

declare hidden void @__pc_resume_next()

attributes #0 = { nounwind uwtable }
attributes #1 = { nounwind }
attributes #2 = { cold noinline nounwind uwtable }
attributes #3 = { nobuiltin "statepoint-id"="#0" }
attributes #4 = { "statepoint-id"="#0" }

!llvm.dbg.cu = !{!0, !2}
!llvm.module.flags = !{!3, !4, !5}
!llvm.ident = !{!6}

!0 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "clang version 20.1.7", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false, nameTableKind: None)
!1 = !DIFile(filename: "input.c", directory: ".")
!2 = distinct !DICompileUnit(language: DW_LANG_C11, file: !1, producer: "popcorn", isOptimized: true, runtimeVersion: 0, emissionKind: FullDebug, splitDebugInlining: false)
!3 = !{i32 7, !"Dwarf Version", i32 5}
!4 = !{i32 2, !"Debug Info Version", i32 3}
!5 = !{i32 7, !"debug-info-assignment-tracking", i1 true}
!6 = !{!"clang version 20.1.7"}
!7 = distinct !DISubprogram(name: "f", scope: !1, file: !1, line: 8, type: !8, scopeLine: 9, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !11)
!8 = !DISubroutineType(types: !9)
!9 = !{!10, !10}
!10 = !DIBasicType(name: "int", size: 32, encoding: DW_ATE_signed)
!11 = !{!12, !13, !14}
!12 = !DILocalVariable(name: "n", arg: 1, scope: !7, file: !1, line: 8, type: !10)
!13 = !DILocalVariable(name: "sum", scope: !7, file: !1, line: 10, type: !10)
!14 = !DILocalVariable(name: "i", scope: !15, file: !1, line: 11, type: !10)
!15 = distinct !DILexicalBlock(scope: !7, file: !1, line: 11, column: 2)
!16 = !DILocation(line: 0, scope: !7)
!17 = !DILocation(line: 0, scope: !15)
!18 = !DILocation(line: 11, column: 20, scope: !19)
!19 = distinct !DILexicalBlock(scope: !15, file: !1, line: 11, column: 2)
!20 = !DILocation(line: 11, column: 2, scope: !15)
!21 = !DILocation(line: 13, column: 2, scope: !7)
!22 = !DILocation(line: 4, column: 2, scope: !23, inlinedAt: !27)
!23 = distinct !DISubprogram(name: "twice", scope: !1, file: !1, line: 2, type: !8, scopeLine: 3, flags: DIFlagPrototyped | DIFlagAllCallsDescribed, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !0, retainedNodes: !24)
!24 = !{!25, !26}
!25 = !DILocalVariable(name: "x", arg: 1, scope: !23, file: !1, line: 2, type: !10)
!26 = !DILocalVariable(name: "y", scope: !23, file: !1, line: 5, type: !10)
!27 = distinct !DILocation(line: 12, column: 10, scope: !19)
!28 = !{!"branch_weights", i32 1, i32 1048576}
!29 = !DILocation(line: 0, scope: !23, inlinedAt: !27)
!30 = !DILocation(line: 5, column: 12, scope: !23, inlinedAt: !27)
!31 = !DILocation(line: 6, column: 11, scope: !23, inlinedAt: !27)
!32 = !DILocation(line: 12, column: 19, scope: !19)
!33 = !DILocation(line: 12, column: 7, scope: !19)
!34 = !DILocation(line: 11, column: 26, scope: !19)
!35 = distinct !{!35, !20, !36, !37}
!36 = !DILocation(line: 12, column: 21, scope: !15)
!37 = !{!"llvm.loop.mustprogress"}
!38 = !DISubprogram(name: "popcorn_migration_point", scope: !1, file: !1, line: 1, type: !39, flags: DIFlagPrototyped, spFlags: DISPFlagOptimized)
!39 = !DISubroutineType(types: !40)
!40 = !{null}
!41 = distinct !DISubprogram(name: "f.popcorn_resume", linkageName: "f.popcorn_resume", scope: !1, file: !1, line: 8, type: !42, scopeLine: 8, flags: DIFlagArtificial, spFlags: DISPFlagLocalToUnit | DISPFlagDefinition | DISPFlagOptimized, unit: !2)
!42 = !DISubroutineType(types: !43)
!43 = !{}
!44 = !DILocation(line: 8, scope: !41)
!45 = !DILocation(line: 0, scope: !7, inlinedAt: !44)
!46 = !DILocation(line: 4, column: 2, scope: !23, inlinedAt: !47)
!47 = !DILocation(line: 12, column: 10, scope: !19, inlinedAt: !44)
!48 = !DILocation(line: 0, scope: !15, inlinedAt: !44)
!49 = !DILocation(line: 0, scope: !23, inlinedAt: !47)
!50 = !DILocation(line: 5, column: 12, scope: !23, inlinedAt: !47)
!51 = !DILocation(line: 6, column: 11, scope: !23, inlinedAt: !47)
!52 = !DILocation(line: 12, column: 19, scope: !19, inlinedAt: !44)
!53 = !DILocation(line: 12, column: 7, scope: !19, inlinedAt: !44)
!54 = !DILocation(line: 11, column: 26, scope: !19, inlinedAt: !44)
!55 = !DILocation(line: 11, column: 20, scope: !19, inlinedAt: !44)
!56 = !DILocation(line: 11, column: 2, scope: !15, inlinedAt: !44)
!57 = !DILocation(line: 13, column: 2, scope: !7, inlinedAt: !44)

; may migrate: f
; site 0: f.popcorn_resume 0 [i32, i32, i32]
