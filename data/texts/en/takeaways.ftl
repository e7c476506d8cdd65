### Takeaways.

takeaways-title = Takeaways
