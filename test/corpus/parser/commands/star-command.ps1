*
**
foo **
