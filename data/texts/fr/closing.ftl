### Conclusion.

closing-title = Conclusion
