namespace CareerLadder.Web.Data.Files;

/// <summary>
/// Reads XML that is yet to be taken apart, and gives up where no new mark begins for longer than any cell is: a mark with a million
/// attributes would be held as a whole.
/// </summary>
internal sealed class MarksStream(Stream xml) : Stream
{
    // A cell of a spreadsheet holds 32,767 letters, each of at most a dozen bytes.
    private const int MostBetween = 1024 * 1024;

    private long since;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="InvalidDataException">It is none that spreadsheets write.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = xml.Read(buffer);
        var last = buffer[..read].LastIndexOf((byte)'<');
        // The first piece is small beside the limit, so that it does not matter where in it a mark began.
        since = last < 0 ? since + read : read - last;
        return since <= MostBetween ? read : throw new InvalidDataException("No spreadsheet has so much in one mark.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) xml.Dispose();
        base.Dispose(disposing);
    }
}
