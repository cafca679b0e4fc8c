foo |
