configuration {
}
