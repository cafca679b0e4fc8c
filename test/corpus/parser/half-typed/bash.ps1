if [ -f x ]; then
  echo "$x" | grep y || exit 1
fi
for i in 1 2; do echo $i; done
