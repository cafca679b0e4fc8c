function f

{
}
function g

(
  $a
)

{
}
