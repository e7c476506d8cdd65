### À retenir.

takeaways-title = À retenir
