!$a
! $a
!!$a
!(foo)
!foo
!1
