import BookCommand

BookCommand.run(NotationBook.book)
