foo &&
