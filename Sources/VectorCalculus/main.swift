import BookCommand

BookCommand.run(VectorCalculusBook.book)
